package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.SecurityScheme;
import java.util.Locale;
import java.util.Map;

/// How a caller shows that a security scheme is met, in a request that stands as a witness. The secret itself is left
/// out.
final class Credentials {
    private static final String SECRET = "(a valid one)";

    private Credentials() {}

    /// What a request has to carry, whatever the scheme is called.
    static String wire(SecurityScheme scheme) {
        String parameter = String.valueOf(scheme.parameter());
        boolean header = "header".equals(scheme.in());
        return String.join(
                "|",
                scheme.type(),
                String.valueOf(scheme.in()),
                header ? parameter.toLowerCase(Locale.ROOT) : parameter,
                String.valueOf(scheme.scheme()),
                String.valueOf(scheme.discovery()),
                scheme.flows().stream()
                        .map(flow -> flow.kind() + flow.addresses())
                        .sorted()
                        .toList()
                        .toString());
    }

    /// The request headers; empty where the credentials do not travel in a header.
    static Map<String, String> of(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case "apiKey" -> key(scheme);
            case "http" -> Map.of("Authorization", scheme.scheme() + " " + SECRET);
            case "oauth2", "openIdConnect" -> Map.of("Authorization", "Bearer " + SECRET);
            default -> Map.of();
        };
    }

    private static Map<String, String> key(SecurityScheme scheme) {
        String name = String.valueOf(scheme.parameter());
        return switch (String.valueOf(scheme.in())) {
            case "header" -> Map.of(name, SECRET);
            case "cookie" -> Map.of("Cookie", name + "=" + SECRET);
            default -> Map.of();
        };
    }
}
