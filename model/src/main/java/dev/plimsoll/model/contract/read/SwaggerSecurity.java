package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SecurityScheme;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `securityDefinitions` of Swagger 2.0 as security schemes of OpenAPI 3.
final class SwaggerSecurity {
    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "accessCode", "authorizationCode");

    private final Reading reading;

    SwaggerSecurity(Reading reading) {
        this.reading = reading;
    }

    Map<String, SecurityScheme> read(Cursor root) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        Cursor all = root.get("securityDefinitions");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                if (!entry.name().startsWith("x-")) {
                    schemes.put(entry.name(), scheme(entry.name(), entry.value()));
                }
            }
        }
        return schemes;
    }

    private SecurityScheme scheme(String name, Cursor at) {
        String type = String.valueOf(at.text("type"));
        return switch (type) {
            case "basic" ->
                new SecurityScheme(name, "http", null, null, "basic", null, false, List.of(), reading.origin(at));
            case "apiKey" ->
                new SecurityScheme(
                        name, type, at.text("in"), at.text("name"), null, null, false, List.of(), reading.origin(at));
            case "oauth2" ->
                new SecurityScheme(name, type, null, null, null, null, false, List.of(flow(at)), reading.origin(at));
            default -> {
                reading.notice(
                        at,
                        "the security scheme '" + name + "' has the unknown type '" + type
                                + "'; only its name and type are compared.");
                yield new SecurityScheme(name, type, null, null, null, null, false, List.of(), reading.origin(at));
            }
        };
    }

    private SecurityScheme.Flow flow(Cursor at) {
        String written = String.valueOf(at.text("flow"));
        String kind = FLOWS.get(written);
        if (kind == null) {
            reading.notice(at, "the OAuth 2 flow '" + written + "' is unknown.");
        }
        return SecuritySchemesReader.flow(reading, kind == null ? written : kind, at);
    }
}
