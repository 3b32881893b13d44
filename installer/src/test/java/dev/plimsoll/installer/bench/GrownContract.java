package dev.plimsoll.installer.bench;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A contract with every path several times, to see how time grows with the number of operations.
final class GrownContract {
    private GrownContract() {}

    /// @param times how many copies of each path; the first keeps its name
    static Path write(Contract contract, int times, Path folder, String name) throws IOException {
        ObjectNode grown = (ObjectNode) contract.document().deepCopy();
        ObjectNode paths = (ObjectNode) grown.get("paths");
        for (Map.Entry<String, JsonNode> path : Map.copyOf(asMap(paths)).entrySet()) {
            for (int copy = 2; copy <= times; copy++) {
                paths.set("/copy" + copy + path.getKey(), renamed(path.getValue(), copy));
            }
        }
        Path file = folder.resolve(name + "-x" + times + ".json");
        return Files.write(file, Json.canonical(grown).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, JsonNode> asMap(ObjectNode object) {
        Map<String, JsonNode> map = new java.util.TreeMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), member.getValue()));
        return map;
    }

    /// Operation ids must differ.
    private static JsonNode renamed(JsonNode item, int copy) {
        JsonNode other = item.deepCopy();
        for (JsonNode operation : other) {
            if (operation instanceof ObjectNode object && object.has("operationId")) {
                object.put("operationId", object.get("operationId").asString() + copy);
            }
        }
        return other;
    }
}
