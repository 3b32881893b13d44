package dev.plimsoll.model.contract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A way to prove who calls.
///
/// @param type as written: `apiKey`, `http`, `oauth2`, `openIdConnect`, `mutualTLS`; Swagger's `basic` reads as `http`
/// @param in where an API key travels: `query`, `header` or `cookie`; null for other types
/// @param parameter the API key's parameter; null for other types
/// @param scheme the HTTP authentication scheme, in lower case (RFC 9110, 11.1); null for other types
/// @param discovery the OpenID Connect discovery address, or that of the metadata of an OAuth 2 server (RFC 8414); null
///     for other types and where none is given
/// @param flows the OAuth 2 flows, by name
public record SecurityScheme(
        String name,
        String type,
        @Nullable String in,
        @Nullable String parameter,
        @Nullable String scheme,
        @Nullable String discovery,
        boolean deprecated,
        List<Flow> flows,
        Origin origin) {
    public SecurityScheme {
        flows = List.copyOf(flows);
    }

    /// One OAuth 2 flow.
    ///
    /// @param kind `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`
    /// @param addresses the flow's addresses by the name of their field, for example `tokenUrl`
    /// @param scopes scope to its description
    public record Flow(String kind, Map<String, String> addresses, Map<String, String> scopes, Origin origin) {
        public Flow {
            addresses = Collections.unmodifiableMap(new TreeMap<>(addresses));
            scopes = Collections.unmodifiableMap(new TreeMap<>(scopes));
        }
    }

    /// The flow of that kind; null where there is none.
    public @Nullable Flow flow(String kind) {
        return flows.stream()
                .filter(flow -> flow.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
