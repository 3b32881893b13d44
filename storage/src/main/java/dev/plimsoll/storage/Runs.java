package dev.plimsoll.storage;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The runs of a workspace, kept as their events.
public final class Runs {
    private final Database database;
    private final EventLog<RunEvent> log;

    Runs(Database database, Trail trail) {
        this.database = database;
        this.log = new EventLog<>(database, trail, "run", RunEvent.class, RunTails::added);
    }

    /// Keeps the start of a new run and gives it the next number.
    public RunId create(RunEvent.Started started) {
        return RunId.number(log.create(started));
    }

    /// Keeps the start of a new run, gives it the next number, and claims it before anybody else can see it.
    ///
    /// @return to be closed when this process has ended the run
    public RunClaim begin(RunEvent.Started started) {
        AtomicReference<@Nullable RunClaim> claim = new AtomicReference<>();
        try {
            log.create(started, number -> claim.set(claim(RunId.number(number)).orElseThrow()));
            return Objects.requireNonNull(claim.get());
        } catch (RuntimeException failure) {
            RunClaim taken = claim.get();
            if (taken != null) {
                taken.close();
            }
            throw failure;
        }
    }

    /// Claims a run that an earlier process left.
    ///
    /// @return empty when the process that runs it is alive
    public Optional<RunClaim> claim(RunId id) {
        return database.claim(numberOf(id)).map(claim -> new RunClaim(id, claim));
    }

    /// Adds what happened next. Events are kept in the order in which they are handed over.
    ///
    /// @throws IllegalArgumentException if it is a second start
    public void append(RunId id, RunEvent event) {
        if (event instanceof RunEvent.Started) {
            throw new IllegalArgumentException("run " + id + " has started already");
        }
        log.append(numberOf(id), event);
    }

    public Optional<Run> find(RunId id) {
        List<RunEvent> events = log.find(numberOf(id));
        return events.isEmpty() ? Optional.empty() : Optional.of(Run.of(id, events));
    }

    /// All runs, newest first.
    ///
    /// @throws WorkspaceProblem of kind DAMAGED for the first damaged one; [#ids()] still lists all
    public List<Run> all() {
        List<Run> runs = new ArrayList<>();
        log.all().forEach((number, events) -> runs.addFirst(Run.of(RunId.number(number), events)));
        return runs;
    }

    /// How many events each run has: what has not grown has not changed.
    public Map<RunId, Long> lengths() {
        Map<RunId, Long> lengths = new LinkedHashMap<>();
        log.lengths().forEach((number, length) -> lengths.put(RunId.number(number), length));
        return lengths;
    }

    void check(Handle handle, Check check) {
        log.check(handle, check);
        RunTails.check(handle, check);
    }

    /// The names of all runs, newest first.
    public List<RunId> ids() {
        return log.owners().stream().map(RunId::number).toList();
    }

    /// The runs without a conclusion, oldest first: under way now, or broken off by the end of an earlier process.
    public List<RunId> unfinished() {
        return log.without("concluded").stream().map(RunId::number).toList();
    }

    /// Whether any run has an event of this kind.
    public boolean any(String event) {
        return log.any(event);
    }

    static long numberOf(RunId id) {
        return Long.parseLong(id.value().substring(1));
    }
}
