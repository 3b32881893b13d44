package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.ProbeTable;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.RetryStorm;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which consumer survived what: a row a consumer, a column a stage. Below them how the provider took clients that
/// misread it.
///
/// @param stages `baseline`, then the faults in order
record ConsumerTable(List<String> stages, List<Row> rows) {
    /// What the table shows.
    static final List<Class<? extends RunEvent>> SHOWN =
            List.of(RunEvent.ConsumerTried.class, RunEvent.ProbeMade.class);

    static final ConsumerTable EMPTY = new ConsumerTable(List.of(), List.of());

    record Row(String consumer, List<Cell> cells) {}

    /// @param outcome null while it was not tried
    /// @param output what the consumer printed last
    /// @param met how often it met the fault; null where nobody counted
    /// @param uncounted why nobody can count that; empty where it is counted, or was not
    /// @param calls how often it called the provider; null where nobody counted
    /// @param storm whether that is a retry storm
    record Cell(
            @Nullable ConsumerOutcome outcome,
            String output,
            @Nullable Long met,
            String uncounted,
            @Nullable Long calls,
            boolean storm) {
        Cell(@Nullable ConsumerOutcome outcome, String output) {
            this(outcome, output, null, "", null, false);
        }

        /// Whether it worked, and says nothing: it met nothing.
        boolean missed() {
            return outcome == ConsumerOutcome.WORKED && met != null && met == 0;
        }

        String word() {
            if (outcome == null || missed()) {
                return outcome == null ? tr("not tried") : tr("Not met");
            }
            String word = EventText.word(outcome);
            String whole = met == null ? word : tr("%s (met %s×)", word, met);
            return storm ? tr("%s, retry storm: %d calls", whole, calls) : whole;
        }
    }

    static ConsumerTable of(Run run) {
        List<@Nullable String> faults = new ArrayList<>();
        faults.add(null);
        run.plan().faults().stream().map(PlannedFault::id).forEach(faults::add);
        List<Row> rows = run.plan().consumers().stream()
                .map(ConsumerUnderTest::name)
                .map(name -> new Row(
                        name,
                        faults.stream().map(fault -> cell(run, name, fault)).toList()))
                .toList();
        List<String> stages = faults.stream()
                .map(fault -> fault == null ? tr("baseline") : fault)
                .toList();
        List<Row> all = new ArrayList<>(rows);
        all.addAll(probes(ProbeTable.of(run), stages));
        return new ConsumerTable(stages, all);
    }

    /// The same for other programs.
    TableText text() {
        return new TableText(
                Stream.concat(Stream.of(tr("Consumer")), stages.stream()).toList(),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.consumer()),
                                        row.cells().stream().map(Cell::word))
                                .toList())
                        .toList());
    }

    /// The provider before clients that misread it: a row a client.
    private static List<Row> probes(ProbeTable probes, List<String> stages) {
        return probes.rows().entrySet().stream()
                .map(client -> new Row(
                        tr("probe %s", client.getKey()),
                        stages.stream()
                                .map(stage -> probe(client.getValue().get(stage)))
                                .toList()))
                .toList();
    }

    private static Cell probe(RunEvent.@Nullable ProbeMade probe) {
        if (probe == null) {
            return new Cell(null, "");
        }
        ConsumerOutcome outcome = switch (probe.reading()) {
            case CORRECT, DEGRADED_AS_DECLARED -> ConsumerOutcome.WORKED;
            case WRONG, CRASH -> ConsumerOutcome.BROKE;
            case HANG -> ConsumerOutcome.HUNG;
            case NOT_TRIED, NOT_MET -> ConsumerOutcome.NOT_STARTED;
        };
        return new Cell(
                outcome, probe.misreading() + ": " + told(probe.reading().word()) + ". " + told(probe.why()));
    }

    private static Cell cell(Run run, String consumer, @Nullable String fault) {
        return run.consumers().stream()
                .filter(tried -> tried.consumer().equals(consumer) && Objects.equals(tried.fault(), fault))
                .reduce((_, last) -> last)
                .map(tried -> cell(run, tried))
                .orElse(new Cell(null, ""));
    }

    private static Cell cell(Run run, RunEvent.ConsumerTried tried) {
        String uncounted =
                tried.met() == null ? ReadingTable.uncounted(run).getOrDefault(String.valueOf(tried.fault()), "") : "";
        boolean storm = RetryStorm.of(run).stream()
                .anyMatch(each ->
                        each.consumer().equals(tried.consumer()) && each.fault().equals(tried.fault()));
        return new Cell(tried.outcome(), tried.output(), tried.met(), uncounted, tried.calls(), storm);
    }
}
