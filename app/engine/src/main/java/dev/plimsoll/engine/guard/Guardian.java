package dev.plimsoll.engine.guard;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.Undo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Watches over a run from a process of its own. It is told on its standard input what there is to take back, and that
/// the run is alive; when the input ends, or nothing is heard for [#SILENCE], or the machine has slept, or somebody
/// asked to stop and the run does not, it takes everything back and says so in the journal.
///
/// One command a line: `undo JSON`, answered by `kept`; `rehearse`, answered by `rehearsed N` (so many faults are
/// still there) or `failed REASON`; `beat`, answered by `beat`; `done`. The first answer is `ready`.
public final class Guardian {
    /// How long a run may be silent. Long enough for a busy machine, short enough that faults are gone within 5 s.
    public static final Duration SILENCE = Duration.ofSeconds(3);

    /// Before the place of the journal: take back at once, instead of watching.
    public static final String NOW = "--now";

    /// How long a run that was asked to stop may take until its faults are gone.
    private static final Duration OBEDIENCE = Duration.ofSeconds(2);

    /// The clock of the day runs on while a machine sleeps, the other does not.
    private static final Duration SLEPT = Duration.ofSeconds(5);

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final RunJournal journal;
    private final EndsFaults faults;
    private final Undoing undoing;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final LinkedBlockingQueue<Optional<String>> heard = new LinkedBlockingQueue<>();

    /// @param nanos a clock that never goes back, in nanoseconds
    public Guardian(RunJournal journal, EndsFaults faults, InstantSource clock, LongSupplier nanos) {
        this.journal = journal;
        this.faults = faults;
        this.undoing = new Undoing(journal, faults, clock);
        this.clock = clock;
        this.nanos = nanos;
    }

    /// Watches until the run is done or everything is taken back.
    ///
    /// @return whether nothing is left to take back
    public boolean watch(InputStream commands, PrintStream answers) throws InterruptedException {
        Thread reader = Thread.ofVirtual().start(() -> listen(commands));
        answer(answers, "ready");
        try {
            String reason = reasonToAct(answers);
            return reason == null || undoing.act(reason);
        } finally {
            reader.interrupt();
        }
    }

    private void listen(InputStream commands) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(Optional.of(line));
            }
        } catch (IOException _) {
            // A broken pipe means the same as a closed one: nobody is there any more.
        }
        heard.add(Optional.empty());
    }

    /// @return why the guardian has to act; null when the run is done
    private @Nullable String reasonToAct(PrintStream answers) throws InterruptedException {
        long lastHeard = nanos.getAsLong();
        long asked = 0;
        Instant day = clock.instant();
        long since = nanos.getAsLong();
        while (true) {
            Optional<String> line = heard.poll(LOOK_NANOS, TimeUnit.NANOSECONDS);
            long now = nanos.getAsLong();
            if (line != null) {
                if (line.isEmpty()) {
                    return "Plimsoll ended while the run went on";
                }
                if (line.get().equals("done")) {
                    return null;
                }
                obey(line.get(), answers);
                lastHeard = nanos.getAsLong();
            } else if (now - lastHeard >= SILENCE.toNanos()) {
                return "nothing was heard from the run for " + SILENCE.toSeconds() + " s";
            }
            // Both clocks at the same moment, and once: a sleep between two readings would be seen by neither, and a
            // command that took long on a busy machine is no sleep.
            Instant today = clock.instant();
            long seen = nanos.getAsLong();
            if (Duration.between(day, today).minusNanos(seen - since).compareTo(SLEPT) > 0) {
                return "the machine slept while the run went on";
            }
            day = today;
            since = seen;
            if (asked == 0 && journal.asked().isPresent()) {
                asked = Math.max(1, now);
            }
            if (asked != 0 && now - asked >= OBEDIENCE.toNanos() && !journal.cleared()) {
                return "the run did not stop within " + OBEDIENCE.toSeconds() + " s when it was asked to";
            }
        }
    }

    private void obey(String line, PrintStream answers) {
        if (line.startsWith("undo ")) {
            // The journal has it already; what cannot be read here could not be read there either.
            Undo _ = Json.read(line.substring("undo ".length()), Undo.class);
            answer(answers, "kept");
        } else if (line.equals("rehearse")) {
            answer(answers, rehearse());
        } else if (line.equals("beat")) {
            answer(answers, "beat");
        }
    }

    /// Ends the faults as in earnest and leaves the routes open.
    private String rehearse() {
        try {
            int remaining = 0;
            for (Undo undo : journal.open()) {
                if (undo instanceof Undo.CloseRoute route) {
                    int left = faults.end(route, false);
                    if (left == EndsFaults.GONE) {
                        return "failed the chaos service does not answer the guardian";
                    }
                    remaining += left;
                }
            }
            return "rehearsed " + remaining;
        } catch (RuntimeException failure) {
            return "failed " + String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private static void answer(PrintStream answers, String line) {
        answers.println(line);
        answers.flush();
    }
}
