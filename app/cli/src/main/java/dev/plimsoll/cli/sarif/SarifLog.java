package dev.plimsoll.cli.sarif;

import dev.plimsoll.model.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/// A log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020).
public final class SarifLog {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifLog() {}

    /// One without runs.
    public static ObjectNode begin() {
        return Json.mapper().createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    }

    /// A relative reference for a relative path, a `file` URI for an absolute one; other names are escaped.
    public static String uri(String file) {
        try {
            String path = file.replace('\\', '/');
            return Path.of(file).isAbsolute()
                    ? new URI("file", "", path, null).toString()
                    : new URI(null, null, "./" + path, null).toString().substring(2);
        } catch (URISyntaxException | IllegalArgumentException _) {
            // No path of this machine: it is shown to people only, and never opened.
            return "unnamed";
        }
    }
}
