package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void aCommandThatCannotBeRunEndsTheTraining() throws IOException {
        Path commands = Files.writeString(
                folder.resolve("commands.txt"), "plan list --workspace WORKSPACE\ndiff a b\n--version\n");
        String[] args = {commands.toString(), folder.resolve("workspace").toString()};

        assertThatThrownBy(() -> StartUpTraining.main(args))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("diff a b: ");
    }
}
