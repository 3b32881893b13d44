package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.Undo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The run's end of its guardian. Every undo is in the journal and with the guardian before [#keep] returns. A
/// heartbeat of its own thread says that this process lives.
public final class Guardianship implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guardianship.class);

    /// Generous: a Java runtime starts slowly on a busy machine, and nothing is disturbed yet.
    private static final Duration START = Duration.ofSeconds(30);

    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final long BEAT_MILLIS = 250;
    private static final long LOOK_MILLIS = 100;

    /// Longer than any call that the guardian makes to a service.
    private static final Duration GUARDIAN_SILENCE = Duration.ofSeconds(10);

    private final RunJournal journal;
    private final InstantSource clock;
    private final Process process;
    private final Writer commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Thread heart;
    private final AtomicReference<@Nullable Consumer<String>> lost;
    private volatile long lastHeard = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);

    private Guardianship(RunJournal journal, InstantSource clock, Process process, Consumer<String> lost) {
        this.journal = journal;
        this.clock = clock;
        this.process = process;
        this.lost = new AtomicReference<>(lost);
        this.commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread.ofVirtual().name("plimsoll-guardian-answers").start(this::listen);
        this.heart = Thread.ofPlatform().name("plimsoll-heartbeat").daemon().unstarted(this::beat);
    }

    /// Starts a guardian and waits until it watches.
    ///
    /// @param command the guardian's program, to which the place of the journal is added
    /// @param lost told once when the guardian ends before the run is done
    /// @throws Problem if it does not start
    public static Guardianship begin(
            List<String> command, RunJournal journal, InstantSource clock, Consumer<String> lost)
            throws InterruptedException {
        Process process = launch(command, journal);
        Guardianship guardianship = new Guardianship(journal, clock, process, lost);
        try {
            guardianship.tellKey();
            guardianship.expect("ready", START);
        } catch (Problem | InterruptedException failure) {
            process.destroyForcibly();
            throw failure;
        }
        guardianship.heart.start();
        var _ = process.onExit()
                .thenAccept(ended ->
                        guardianship.lose("the guardian of the run ended (exit code " + ended.exitValue() + ")"));
        return guardianship;
    }

    /// Before anything else, and over nothing that others can look into, as they can into a command line.
    private void tellKey() {
        RunSeal key = journal.key();
        if (key != null) {
            ask(key.hex());
        }
    }

    private void lose(String what) {
        Consumer<String> listener = over.getCount() == 0 ? null : lost.getAndSet(null);
        if (listener != null) {
            listener.accept(what);
        }
    }

    private static Process launch(List<String> command, RunJournal journal) {
        List<String> whole = new ArrayList<>(command);
        whole.add(journal.file().toAbsolutePath().toString());
        try {
            Files.createDirectories(journal.folder());
            return new ProcessBuilder(whole)
                    .directory(journal.folder().toFile())
                    .redirectError(
                            journal.sealed()
                                    ? ProcessBuilder.Redirect.DISCARD // it may name what is encrypted elsewhere
                                    : ProcessBuilder.Redirect.appendTo(
                                            journal.log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new Problem(
                    "The guardian of the run could not be started: " + failure.getMessage() + ".",
                    "Without it a crash could leave faults behind, so nothing was disturbed. Mend the installation.",
                    failure);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lastHeard = System.nanoTime();
                if (!line.equals("beat")) {
                    answers.add(line);
                }
            }
        } catch (IOException closed) {
            LOG.debug("the guardian of {} says nothing more", journal.run(), closed);
        }
    }

    /// Number of its process.
    public long pid() {
        return process.pid();
    }

    /// Has an undo kept, in the journal and by the guardian.
    ///
    /// @throws Problem if it is not; what it takes back must then not be done
    public void keep(Undo undo) throws InterruptedException {
        journal.append(new JournalEntry.Prepared(clock.instant(), undo));
        ask("undo " + Json.canonical(undo));
        expect("kept", ANSWER);
    }

    /// Lets the guardian end the faults that there are, as it would in earnest.
    ///
    /// @return how many are still there
    /// @throws Problem if it cannot
    public int rehearse() throws InterruptedException {
        ask("rehearse");
        return Integer.parseInt(expect("rehearsed ", ANSWER));
    }

    private void ask(String command) {
        try {
            send(command);
        } catch (IOException failure) {
            throw silent(failure);
        }
    }

    private void send(String command) throws IOException {
        synchronized (commands) {
            commands.write(command + "\n");
            commands.flush();
        }
    }

    private String expect(String start, Duration patience) throws InterruptedException {
        long asked = System.nanoTime();
        String answer = null;
        while (answer == null) {
            boolean ended = !process.isAlive();
            answer = answers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (answer == null && (ended || System.nanoTime() - asked > patience.toNanos())) {
                throw silent(null);
            }
        }
        if (!answer.startsWith(start)) {
            throw new Problem(
                    "The guardian of the run said: " + answer + ".",
                    "Without it a crash could leave faults behind. Mend what it says and start the run again.");
        }
        return answer.substring(start.length());
    }

    private Problem silent(@Nullable IOException cause) {
        String what = "The guardian of the run does not answer" + (process.isAlive() ? "." : ": it has ended.");
        String remedy = (journal.sealed() ? "See the record" : "See " + journal.log())
                + " for what it met, then start the run again.";
        return cause == null ? new Problem(what, remedy) : new Problem(what, remedy, cause);
    }

    private void beat() {
        try {
            do {
                send("beat");
                if (System.nanoTime() - lastHeard > GUARDIAN_SILENCE.toNanos()) {
                    lose("nothing was heard from the guardian for " + GUARDIAN_SILENCE.toSeconds() + " s");
                }
            } while (!over.await(BEAT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException gone) {
            LOG.debug("the guardian of {} hears nothing more", journal.run(), gone);
        } catch (InterruptedException _) {
            // Nobody interrupts the heart; without it the guardian acts.
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the watch: the run has taken back everything itself. Where the guardian has begun to act, its end is
    /// awaited instead.
    @Override
    public void close() {
        over.countDown();
        try {
            if (journal.acted()) {
                process.onExit().join();
                return;
            }
            journal.append(new JournalEntry.Ended(clock.instant()));
            send("done");
            process.getOutputStream().close();
        } catch (IOException gone) {
            LOG.debug("the guardian of {} had ended before", journal.run(), gone);
        }
        process.onExit()
                .orTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(_ -> {
                    LOG.warn("the guardian of {} did not end by itself", journal.run());
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }
}
