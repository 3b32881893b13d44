package dev.plimsoll.model.contract.rewrite;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.Neighbours;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A contract as text: one file or two.
///
/// @param files by name, the contract's own first
record WrittenContract(String name, Map<String, String> files) {
    /// Ways to write the same tree.
    enum Form {
        JSON,
        YAML,
        ANCHORS,
        TWO_FILES
    }

    private static final String PREFIX = "#/components/schemas/";

    static WrittenContract of(JsonNode document, Form form) {
        return switch (form) {
            case JSON -> one("contract.json", document.toString());
            case YAML -> one("contract.yaml", new YamlWriter(false).write(document));
            case ANCHORS -> one("contract.yaml", new YamlWriter(true).write(document));
            case TWO_FILES -> twoFiles((ObjectNode) document.deepCopy());
        };
    }

    private static WrittenContract one(String name, String text) {
        return new WrittenContract(name, Map.of(name, text));
    }

    /// All schemas of the components in a file beside the contract.
    private static WrittenContract twoFiles(ObjectNode document) {
        if (!(document.path("components").get("schemas") instanceof ObjectNode schemas)
                || document.toString().contains("\"discriminator\"")) {
            return of(document, Form.JSON); // names in a mapping lead into the components
        }
        ((ObjectNode) document.get("components")).remove("schemas");
        String parts = Json.object("schemas", schemas).toString().replace(PREFIX, "#/schemas/");
        String own = document.toString().replace(PREFIX, "parts/schemas.json#/schemas/");
        return new WrittenContract("contract.json", Map.of("contract.json", own, "parts/schemas.json", parts));
    }

    Contract read() {
        Neighbours neighbours = (_, reference) -> files.containsKey(reference)
                ? new Neighbours.Answer.Found(
                        reference, reference, files.get(reference).getBytes(StandardCharsets.UTF_8))
                : new Neighbours.Answer.NotFollowed();
        return new ContractReader()
                .read(files.get(name).getBytes(StandardCharsets.UTF_8), name, neighbours)
                .contract();
    }
}
