package dev.plimsoll.storage;

import dev.plimsoll.model.run.RunId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Another Plimsoll process on the same class path: started and killed by tests, and the program that it runs.
final class Child {
    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param task `open`: say how many plans there are; `append`: add to a new run for ever, printing the number of
    ///     each acknowledged event; `quiet`: use everything and print nothing
    static Child start(Path folder, String task) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        task)
                .redirectErrorStream(true)
                .start();
        return new Child(process);
    }

    /// The next line of output; null at its end.
    @Nullable
    String line() throws IOException {
        return output.readLine();
    }

    int end() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the child did not end within a minute");
        }
        return process.exitValue();
    }

    /// SIGKILL, and wait until it is gone. By its handle: [Process#destroyForcibly] also throws away the output that
    /// was not read yet, and with it the last acknowledged numbers.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /// Only tests run this, in a process of its own; its output goes to the test.
    public static void main(String[] arguments) {
        try (Workspace workspace = Workspace.open(Path.of(arguments[0]))) {
            switch (arguments[1]) {
                case "open" ->
                    System.out.println("plans " + workspace.plans().all().size());
                case "append" -> append(workspace);
                default -> use(workspace);
            }
        } catch (WorkspaceProblem problem) {
            System.out.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void append(Workspace workspace) {
        RunId run = workspace.runs().create(Samples.started("appended"));
        System.out.println("run " + run);
        for (long number = 1; ; number++) {
            workspace.runs().append(run, Samples.trouble(number));
            System.out.println(number);
        }
    }

    private static void use(Workspace workspace) {
        RunId run = workspace.runs().create(Samples.started("quiet"));
        workspace.runs().append(run, Samples.concluded());
        workspace.contracts().keep("a", new byte[1]);
        workspace.reports().keep(new StoredReport(run, "post-mortem", "Quiet", Samples.NOON, "{}"));
        workspace.plans().create(Samples.drafted("quiet"));
        workspace.plans().all();
        workspace.runs().all();
    }
}
