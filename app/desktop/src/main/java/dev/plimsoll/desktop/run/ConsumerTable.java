package dev.plimsoll.desktop.run;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which consumer survived what: a row a consumer, a column a stage.
///
/// @param stages `baseline`, then the faults in order
record ConsumerTable(List<String> stages, List<Row> rows) {
    static final ConsumerTable EMPTY = new ConsumerTable(List.of(), List.of());

    record Row(String consumer, List<Cell> cells) {}

    /// @param outcome null while it was not tried
    /// @param output what the consumer printed last
    record Cell(@Nullable ConsumerOutcome outcome, String output) {}

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
        return new ConsumerTable(
                faults.stream().map(fault -> fault == null ? "baseline" : fault).toList(), rows);
    }

    private static Cell cell(Run run, String consumer, @Nullable String fault) {
        return run.consumers().stream()
                .filter(tried -> tried.consumer().equals(consumer) && Objects.equals(tried.fault(), fault))
                .reduce((_, last) -> last)
                .map(ConsumerTable::cell)
                .orElse(new Cell(null, ""));
    }

    private static Cell cell(RunEvent.ConsumerTried tried) {
        return new Cell(tried.outcome(), tried.output());
    }
}
