package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.read.ContractReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

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
