package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SecurityScheme;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the security schemes of OpenAPI 3.
final class SecuritySchemesReader {
    private static final Set<String> TYPES = Set.of("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS");
    private static final Set<String> FLOWS =
            Set.of("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization");
    private static final List<String> ADDRESSES =
            List.of("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl");

    private final Reading reading;

    SecuritySchemesReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, SecurityScheme> read(Cursor root) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        Cursor all = root.follow("/components/securitySchemes");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().startsWith("x-")) {
                    schemes.put(entry.name(), scheme(entry, at));
                }
            }
        }
        return schemes;
    }

    private SecurityScheme scheme(Cursor.Entry entry, Cursor at) {
        reading.check(Members.Owner.SECURITY_SCHEME, at);
        String type = at.text("type");
        if (type == null || !TYPES.contains(type)) {
            reading.notice(
                    entry.value(),
                    "the security scheme '" + entry.name() + "' has the unknown type '" + type
                            + "'; only its name and type are compared.");
        }
        boolean key = "apiKey".equals(type);
        return new SecurityScheme(
                entry.name(),
                String.valueOf(type),
                key ? at.text("in") : null,
                key ? at.text("name") : null,
                "http".equals(type) ? lower(at.text("scheme")) : null,
                discovery(type, at),
                at.isTrue("deprecated"),
                flows(at),
                reading.origin(entry.value()));
    }

    private static @Nullable String discovery(@Nullable String type, Cursor at) {
        return switch (type) {
            case "openIdConnect" -> at.text("openIdConnectUrl");
            case "oauth2" -> at.text("oauth2MetadataUrl"); // OpenAPI 3.2
            case null, default -> null;
        };
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private List<SecurityScheme.Flow> flows(Cursor scheme) {
        List<SecurityScheme.Flow> flows = new ArrayList<>();
        Cursor all = scheme.get("flows");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                if (entry.name().startsWith("x-")) {
                    continue;
                }
                if (!FLOWS.contains(entry.name())) {
                    reading.notice(entry.value(), "the OAuth 2 flow '" + entry.name() + "' is unknown.");
                }
                reading.check(Members.Owner.OAUTH_FLOW, entry.value());
                flows.add(flow(reading, entry.name(), entry.value()));
            }
        }
        return flows;
    }

    static SecurityScheme.Flow flow(Reading reading, String kind, Cursor at) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String field : ADDRESSES) {
            String address = at.text(field);
            if (address != null) {
                addresses.put(field, address);
            }
        }
        Map<String, String> scopes = new LinkedHashMap<>();
        Cursor written = at.get("scopes");
        if (written != null) {
            written.entries().stream()
                    .filter(scope -> !scope.name().startsWith("x-"))
                    .forEach(scope -> scopes.put(
                            scope.name(), String.valueOf(scope.value().node().text())));
        }
        return new SecurityScheme.Flow(kind, addresses, scopes, reading.origin(at));
    }
}
