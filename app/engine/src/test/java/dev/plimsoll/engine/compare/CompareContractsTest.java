package dev.plimsoll.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareContractsTest {
    private static final String BASE = """
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id, price]
                            properties:
                              id: {type: string, format: uuid}
                              price: {type: number, nullable: true}
            """;

    @TempDir
    Path folder;

    private final CompareContracts compare = new CompareContracts();

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    /// The file is sparse: nothing of it is read.
    @Test
    void aFileOf200MegabytesIsRefusedByItsSize() throws Exception {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertThatThrownBy(() -> new CompareContracts().read(huge))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("the file has 209715200 bytes, the limit is 67108864");
    }

    @Test
    void aPropertyThatIsNoLongerSentBreaksWithAWitnessThatTheJudgeConfirmed() throws Exception {
        ContractDiff diff = compare.compare(
                file("base.yaml", BASE),
                file(
                        "revision.yaml",
                        BASE.replace("required: [id, price]", "required: [id]")
                                .replace("version: '1'", "version: '2'")));
        assertThat(diff.changes()).hasSize(1);
        Change change = diff.changes().getFirst();
        assertThat(change.rule()).isEqualTo("response-property-became-optional");
        assertThat(change.severity()).isEqualTo(Severity.BREAKING);
        assertThat(Objects.requireNonNull(change.base()).position().line()).isEqualTo(17);
        Witness.Payload witness = (Witness.Payload) Objects.requireNonNull(change.witness());
        assertThat(witness.value().has("price")).isFalse();
        assertThat(witness.value().has("id")).isTrue();
    }

    @Test
    void bytesAreComparedUnderTheNamesGiven() {
        byte[] bytes = BASE.getBytes(StandardCharsets.UTF_8);
        ContractDiff diff = compare.compare(bytes, "v1.yaml", bytes, "v2.yaml");
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.base().name()).isEqualTo("v1.yaml");
    }

    @Test
    void filesThatCannotBeReadAreNamedWithWhatToDo() throws Exception {
        Path good = file("base.yaml", BASE);
        assertThatThrownBy(() -> compare.compare(good, folder.resolve("none.yaml")))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("none.yaml: there is no such file");
        assertThatThrownBy(() -> compare.compare(folder, good))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("this is a folder");
        assertThatThrownBy(() -> new ContractFiles(new ReadLimits(10, 10, 10)).read(good))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("the limit is 10");
    }
}
