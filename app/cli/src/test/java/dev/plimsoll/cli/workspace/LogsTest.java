package dev.plimsoll.cli.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
    void aFailureIsToldAsItsSentenceAndItsStackTraceIsInTheFile() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setErr(new PrintStream(shown, true, UTF_8));
        try (Logs logs = Logs.start(false)) {
            logs.keepIn(folder);
            LoggerFactory.getLogger(LogsTest.class)
                    .error("run R1 could not be saved", new IllegalStateException("no space"));
        } finally {
            System.setErr(before);
        }

        assertThat(shown.toString(UTF_8)).isEqualToNormalizingNewlines("ERROR: run R1 could not be saved\n");
        assertThat(Files.readString(Logs.file(folder))).contains("no space", "\tat " + LogsTest.class.getName());
    }

    @Test
    void whereNoLogCanBeWrittenNoneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (Logs logs = Logs.start(false)) {
            assertThat(logs.keepIn(file)).isNull();
        }
    }
}
