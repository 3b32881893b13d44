package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells those whom a threshold names, by the ways that the workspace's folder configures. Each message goes on a
/// thread of its own: a slow program must not hold up a run that is being stopped. What came of it is in the record.
final class Teller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunRecorder recorder;
    private final Path folder;
    private final InstantSource clock;
    private final List<Thread> telling = new ArrayList<>();

    /// A line of the file.
    private record Line(Instant at, String run, String plan, List<Person> tell, String message) {}

    Teller(RunRecorder recorder, Path folder, InstantSource clock) {
        this.recorder = recorder;
        this.folder = folder;
        this.clock = clock;
    }

    /// Before anything is disturbed: whether those whom the plan names could be told.
    void check() throws RunConductor.CutShort {
        boolean names = recorder.run().plan().terms().thresholds().stream()
                .anyMatch(threshold -> !threshold.tell().isEmpty());
        if (!names) {
            return;
        }
        try {
            TellingFile ways = TellingFile.of(folder);
            note(
                    true,
                    ways.empty() ? "only this record tells; " + TellingFile.NAME + " names no other way" : ways(ways));
        } catch (Problem problem) {
            note(false, problem.what());
            throw new RunConductor.CutShort();
        }
    }

    private static String ways(TellingFile ways) {
        List<String> words = new ArrayList<>();
        if (ways.command() != null) {
            words.add("the command " + ways.command().getFirst());
        }
        if (ways.file() != null) {
            words.add("the file " + ways.file());
        }
        return "those whom the plan names are told by " + String.join(" and ", words);
    }

    private void note(boolean passed, String detail) {
        recorder.record(at -> new RunEvent.CheckMade(at, "Telling", passed, detail));
    }

    /// Returns at once.
    void tell(List<Person> persons, String sentence) {
        if (persons.isEmpty()) {
            return;
        }
        Thread thread = Thread.ofVirtual().name("plimsoll-tell").start(() -> deliver(persons, sentence));
        synchronized (telling) {
            telling.add(thread);
        }
    }

    private void deliver(List<Person> persons, String sentence) {
        boolean handedOver = true;
        List<String> outcomes = new ArrayList<>();
        try {
            TellingFile ways = TellingFile.of(folder);
            String file = ways.file();
            if (file != null) {
                append(file, persons, sentence);
                outcomes.add("written to " + file);
            }
            List<String> command = ways.command();
            if (command != null) {
                CommandRunner.Ended ended = run(command, persons, sentence);
                boolean worked = Integer.valueOf(0).equals(ended.exitCode());
                handedOver = worked || file != null;
                outcomes.add(
                        worked
                                ? "handed to " + command.getFirst()
                                : command.getFirst()
                                        + (ended.exitCode() == null
                                                ? " could not be started or did not end"
                                                : " ended with exit code " + ended.exitCode()));
            }
        } catch (IOException | Problem failure) {
            handedOver = false;
            outcomes.add(failure.getMessage());
        } catch (InterruptedException _) {
            // Nobody waits any more; the record still says that the message was not handed over.
            Thread.currentThread().interrupt();
            handedOver = false;
            outcomes.add("it was interrupted");
        }
        boolean told = handedOver && !outcomes.isEmpty();
        String way = outcomes.isEmpty() ? "only this record says it" : String.join(", ", outcomes);
        recorder.record(at -> new RunEvent.Told(at, persons, sentence, way, told));
    }

    private CommandRunner.Ended run(List<String> command, List<Person> persons, String sentence)
            throws InterruptedException {
        String names = persons.stream().map(Person::account).collect(Collectors.joining(","));
        return CommandRunner.run(
                command,
                folder,
                Map.of(
                        "PLIMSOLL_TELL", names,
                        "PLIMSOLL_MESSAGE", sentence,
                        "PLIMSOLL_TOLD_RUN", recorder.run().id().value()),
                PATIENCE);
    }

    private void append(String file, List<Person> persons, String sentence) throws IOException {
        Line line = new Line(
                clock.instant(),
                recorder.run().id().value(),
                recorder.run().start().planId().value(),
                persons,
                sentence);
        Files.writeString(
                folder.resolve(file),
                Json.canonical(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// Waits for the messages that are under way, so that the record of the run is whole.
    @Override
    public void close() {
        List<Thread> open;
        synchronized (telling) {
            open = List.copyOf(telling);
        }
        try {
            for (Thread thread : open) {
                thread.join(PATIENCE.multipliedBy(2));
            }
        } catch (InterruptedException _) {
            // The verdict is drawn without waiting any longer.
            Thread.currentThread().interrupt();
        }
    }
}
