package dev.plimsoll.model.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every target meets the seeds of all targets and what fuzzing found, whole, cut and damaged.
class FuzzCorpusTest {
    private static final Path INPUTS =
            Path.of("src/test/resources/dev/plimsoll/model/contract/fuzz/ReaderFuzzTestInputs");

    static List<byte[]> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            List<byte[]> inputs = new java.util.ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
            return inputs;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void everyInputIsReadOrRefused(Target target) throws IOException {
        List<byte[]> inputs = inputs();
        assertThat(inputs).hasSizeGreaterThan(8);
        for (byte[] input : inputs) {
            for (int cut = input.length; cut >= 0; cut -= Math.max(1, input.length / 5)) {
                byte[] part = java.util.Arrays.copyOf(input, cut);
                assertThatCode(() -> target.meet(part)).as(new String(part)).doesNotThrowAnyException();
            }
        }
    }
}
