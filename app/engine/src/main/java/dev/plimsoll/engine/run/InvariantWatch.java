package dev.plimsoll.engine.run;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.invariant.Entry;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.InvariantCheck;
import dev.plimsoll.model.invariant.Violation;
import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Holds the transactions that the programs of a run write down against the invariants of its plan: before the load,
/// each second, and after the run. A plan without invariants has nothing to watch.
final class InvariantWatch {
    private final RunRecorder recorder;
    private final @Nullable InvariantBook book;
    private final Path file;
    private final RecordsFile records;
    private final InvariantCheck check;
    private final Set<String> broken = new HashSet<>();
    private boolean began;

    InvariantWatch(RunRecorder recorder, Path workspace) {
        this.recorder = recorder;
        this.book = recorder.run().plan().terms().rigged().invariants();
        this.file = workspace
                .resolve(book == null ? "" : book.records())
                .resolve(recorder.run().id() + ".jsonl")
                .toAbsolutePath();
        this.records = new RecordsFile(file);
        this.check = new InvariantCheck(book == null ? List.of() : book.invariants());
    }

    /// Variables for the programs of the run.
    Map<String, String> environment() {
        return book == null ? Map.of() : Map.of(InvariantBook.RECORDS_VARIABLE, file.toString());
    }

    /// Makes room for the records, before any program of the run starts.
    void prepare() {
        if (book != null) {
            records.prepare();
        }
    }

    /// What the programs wrote down before the load must be right, or a run proves nothing.
    void before() throws RunConductor.CutShort {
        if (book == null) {
            return;
        }
        began = true;
        readOn();
        List<Violation> wrong = check.complete();
        say(false, wrong.size());
        if (!wrong.isEmpty()) {
            recorder.record(at -> new RunEvent.CheckMade(
                    at, "Invariants", false, "the " + wrong.getFirst().sentence() + ", before the load"));
            throw new RunConductor.CutShort();
        }
    }

    /// What is wrong whatever else comes.
    void during(KillSwitch killSwitch) throws RunConductor.CutShort {
        if (book == null) {
            return;
        }
        readOn();
        for (Violation violation : check.certain()) {
            if (tell(violation) && book.broken() == InvariantBook.Consequence.HARM) {
                String sentence = "The " + violation.sentence();
                recorder.record(at -> new RunEvent.CriterionMet(at, sentence));
                killSwitch.pull(null, "an invariant was broken");
                throw new RunConductor.CutShort();
            }
        }
    }

    /// What is wrong now that the load has ended and what was under way had its time.
    void after() {
        if (book == null || !began) {
            return;
        }
        try {
            wait(book.settlesWithin());
            readOn();
            List<Violation> wrong = check.complete();
            wrong.forEach(this::tell);
            say(true, wrong.size());
        } catch (Problem problem) {
            recorder.record(at -> new RunEvent.TroubleMet(at, problem.what()));
        }
    }

    private static void wait(Duration time) {
        try {
            boolean _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            // Evaluated without waiting any longer.
            Thread.currentThread().interrupt();
        }
    }

    private void readOn() {
        List<Entry> more = records.more();
        while (!more.isEmpty()) {
            more.forEach(check::see);
            more = records.more();
        }
    }

    /// @return whether it was not told before
    private boolean tell(Violation violation) {
        boolean isNew = broken.add(violation.invariant());
        boolean stops = book != null && book.broken() == InvariantBook.Consequence.HARM;
        if (isNew) {
            recorder.record(at -> new RunEvent.InvariantBroken(
                    at, violation.invariant(), violation.transaction(), violation.hop(), violation.sentence(), stops));
        }
        return isNew;
    }

    private void say(boolean after, int wrong) {
        if (records.unreadable() > 0 && after) {
            recorder.record(at -> new RunEvent.TroubleMet(
                    at, records.unreadable() + " lines of " + file + " are no steps of transactions."));
        }
        recorder.record(at -> new RunEvent.InvariantsChecked(at, after, check.entries(), check.transactions(), wrong));
    }
}
