package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/// A real process that runs plan P1 of a workspace. Closing it kills it.
///
/// @param progress the file of its error stream
record RunningPlan(Process process, Path progress) implements AutoCloseable {
    /// @param environment added to the variables of this process
    static RunningPlan start(Path workspace, Path progress, Map<String, String> environment) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--workspace",
                        workspace.toString(),
                        "run",
                        "P1")
                .redirectError(progress.toFile())
                .redirectOutput(new File(progress + ".out"));
        builder.environment().putAll(environment);
        return new RunningPlan(builder.start(), progress);
    }

    /// Waits until its first fault acts.
    ///
    /// @param as says which process it is when none comes
    void awaitFault(String as) throws IOException {
        awaitWords(as, "' injected");
    }

    /// Waits until the run has told something of itself, which is then in its record.
    void awaitWords(String as, String words) throws IOException {
        Awaitility.await(as)
                .atMost(Duration.ofSeconds(120))
                .until(() -> !process.isAlive() || Files.readString(progress).contains(words));
        assertThat(process.isAlive()).as(as + Files.readString(progress)).isTrue();
    }

    /// @param name such as `INT`
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
