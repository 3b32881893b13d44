package dev.plimsoll.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {
    @TempDir
    Path folder;

    /// A library with a copy of SLF4J inside would take the name for one of its own providers.
    @Test
    void nobodyElseIsToldWhoseLogToTake() {
        try (Logs _ = Logs.start(false)) {
            assertThat(System.getProperties()).doesNotContainKeys("slf4j.provider", "slf4j.internal.verbosity");
        }
    }

    @Test
    void theFileThatIsNamedIsTheOneThatIsWritten() throws IOException {
        Path demo = folder.resolve("demo");
        try (Logs logs = Logs.start(false)) {
            assertThat(logs.keepIn(demo)).isEqualTo(Logs.file(demo));
            assertThat(logs.keepIn(folder.resolve("standard"))).isEqualTo(Logs.file(demo));
            LoggerFactory.getLogger(LogsTest.class).info("hull");
        }

        assertThat(Files.readString(Logs.file(demo))).contains("hull");
        assertThat(folder.resolve("standard")).doesNotExist();
    }

    @Test
    void whereNoLogCanBeWrittenNoneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (Logs logs = Logs.start(false)) {
            assertThat(logs.keepIn(file)).isNull();
        }
    }
}
