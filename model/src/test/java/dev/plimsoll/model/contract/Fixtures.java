package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import dev.plimsoll.model.contract.read.ContractReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/// Contracts for tests.
public final class Fixtures {
    private Fixtures() {}

    public static Contract yaml(String text) {
        return new ContractReader().read(text.getBytes(StandardCharsets.UTF_8), "test.yaml");
    }

    /// A contract of OpenAPI `version` with one schema `S` in its components, written as flow YAML or JSON.
    public static Schema schema(String version, String schema) {
        return schema(
                yaml("openapi: " + version + "\npaths: {}\ncomponents:\n  schemas:\n    S: " + schema + "\n"), "S");
    }

    public static Schema schema(Contract contract, String name) {
        return contract.schemas()
                .schema(Objects.requireNonNull(contract.schemas().target("#/components/schemas/" + name)));
    }

    /// A JSON value as a node of a document, without positions.
    public static Node node(JsonNode value) {
        Mark mark = new Mark(1, 1);
        if (value.isObject()) {
            List<MapNode.Member> members = new ArrayList<>();
            value.properties()
                    .forEach(entry -> members.add(new MapNode.Member(entry.getKey(), mark, node(entry.getValue()))));
            return new MapNode(mark, members);
        }
        if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(node(item)));
            return new ListNode(mark, items);
        }
        return new ScalarNode(mark, value);
    }

    /// The folder of real contracts; the test is skipped, saying so, where none is given.
    public static Path realContracts() {
        String folder = System.getProperty("plimsoll.contracts");
        Assumptions.assumeTrue(
                folder != null, "skipped: no folder of real contracts given by -Dplimsoll.contracts=FOLDER");
        return Path.of(folder);
    }

    /// All files of that name below a folder, in order.
    public static List<Path> find(Path folder, String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
