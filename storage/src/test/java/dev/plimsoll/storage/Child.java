package dev.plimsoll.storage;

import dev.plimsoll.model.run.RunId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Another Plimsoll process on the same class path: started and killed by tests, and the program that it runs.
final class Child {
    /// A variable with the passphrase of an encrypted workspace.
    static final String PASSPHRASE = "PLIMSOLL_TEST_PASSPHRASE";

    private static final Path TEAMS = Path.of(System.getProperty("java.io.tmpdir"), "plimsoll-teams");

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param place as people type it
    /// @param task `open`: say how many plans there are; `append`: add to a new run for ever and print the number
    ///     of each acknowledged event; `quiet`: use everything and print nothing;
    ///     `run`: begin a run and stay; `team`, a run and a number: write so many times
    static Child start(String place, String... task) throws IOException {
        return start(Map.of(), place, task);
    }

    /// The same with variables of the environment.
    static Child start(Map<String, String> environment, String place, String... task) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                place));
        command.addAll(List.of(task));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Child(builder.start());
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
        try (Workspace workspace =
                Workspace.open(Place.of(arguments[0], TEAMS), InstantSource.system(), Child::passphrase)) {
            switch (arguments[1]) {
                case "open" ->
                    System.out.println("plans " + workspace.plans().all().size());
                case "append" -> append(workspace);
                case "run" -> run(workspace);
                case "team" -> {
                    System.out.println("ready");
                    write(workspace, new RunId(arguments[2]), Integer.parseInt(arguments[3]));
                    System.out.println("done");
                }
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

    private static char[] passphrase(Path place) {
        String known = System.getenv(PASSPHRASE);
        if (known == null) {
            throw new IllegalStateException("nobody gave the passphrase of " + place);
        }
        return known.toCharArray();
    }

    /// Begins a run and goes on with it until it is killed.
    private static void run(Workspace workspace) {
        try (RunClaim claim = workspace.runs().begin(Samples.started("running"))) {
            System.out.println("run " + claim.run());
            LockSupport.park();
        }
    }

    /// Adds to a run that others add to as well, drafts plans and is refused.
    static void write(Workspace workspace, RunId run, int times) {
        for (int time = 0; time < times; time++) {
            workspace.runs().append(run, Samples.trouble(time));
            workspace.plans().create(Samples.drafted("plan " + time));
            workspace.contracts().keep("same", new byte[] {(byte) time});
            workspace.audit().refused("eve", "plan approve", "P1", "", "eve is observer.", "");
            workspace.audit().refused("eve", "plan run", "P1", "", "eve is observer.", "");
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
