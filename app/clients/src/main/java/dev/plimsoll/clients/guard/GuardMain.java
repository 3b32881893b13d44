package dev.plimsoll.clients.guard;

import dev.plimsoll.clients.ToxiproxyFaults;
import dev.plimsoll.engine.guard.Guardian;
import dev.plimsoll.engine.guard.JournalEntry;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.engine.guard.RunSeal;
import dev.plimsoll.engine.guard.Undoing;
import dev.plimsoll.engine.log.LogSetUp;
import dev.plimsoll.engine.log.WarningsOnStandardError;
import dev.plimsoll.model.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The guardian's process. Started with the journal of a run it watches, see [Guardian]; with `--now` before it, it
/// takes back at once what the journal still holds, after any other guardian of that run. The key of an encrypted
/// journal is the first line of its standard input.
public final class GuardMain {
    private static final int LEFT_BEHIND = 1;
    private static final int FAILED = 3;

    private GuardMain() {}

    /// How to start it with the Java runtime and the class path of this program.
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                GuardMain.class.getName());
    }

    public static void main(String[] args) {
        LogSetUp.use(WarningsOnStandardError.class);
        CountDownLatch over = new CountDownLatch(1);
        outliveSignals(over);
        // The answers are read by a program: nothing else may be printed between them.
        PrintStream answers = System.out;
        System.setOut(System.err);
        int code = FAILED;
        try {
            code = guard(List.of(args), System.in, answers);
        } catch (InterruptedException interrupted) {
            System.err.println("the guardian was interrupted: " + interrupted.getMessage());
        } catch (IOException | Problem | IllegalArgumentException failure) {
            System.err.println(failure.getMessage());
        } finally {
            over.countDown();
            System.err.flush();
            Runtime.getRuntime().halt(code);
        }
    }

    private static int guard(List<String> args, InputStream in, PrintStream answers)
            throws InterruptedException, IOException {
        RunJournal named = RunJournal.at(Path.of(args.getLast()));
        RunJournal journal = named.sealed() ? named.with(RunSeal.parse(line(in))) : named;
        InstantSource clock = InstantSource.system();
        try {
            return guard(journal, args, in, answers, clock);
        } catch (IOException | Problem failure) {
            journal.append(new JournalEntry.Failed(clock.instant(), String.valueOf(failure.getMessage())));
            throw failure;
        }
    }

    /// Byte by byte, because what comes after it is for somebody else.
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.append((char) each);
        }
        return line.toString();
    }

    private static int guard(
            RunJournal journal, List<String> args, InputStream in, PrintStream answers, InstantSource clock)
            throws InterruptedException, IOException {
        try (Closeable _ = journal.hold()) {
            ToxiproxyFaults faults = new ToxiproxyFaults();
            boolean clean = args.contains(Guardian.NOW)
                    ? journal.ended()
                            || new Undoing(journal, faults, clock).act("Plimsoll and its guardian had both ended")
                    : new Guardian(journal, faults, clock, System::nanoTime).watch(in, answers);
            return clean ? 0 : LEFT_BEHIND;
        }
    }

    /// Ctrl-C in a terminal and the end of a session reach every process of it: the guardian stays until its watch is
    /// over, because the run needs it most while it is being stopped.
    private static void outliveSignals(CountDownLatch over) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                over.await();
            } catch (InterruptedException _) {
                // Whoever interrupts the hook wants the process to end at once.
                Thread.currentThread().interrupt();
            }
        }));
    }
}
