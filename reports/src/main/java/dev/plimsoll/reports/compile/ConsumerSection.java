package dev.plimsoll.reports.compile;

import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.RetryStorm;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of each consumer under each fault.
final class ConsumerSection {
    private static final int MOST_COLUMNS = 5;

    private ConsumerSection() {}

    static Section of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        Set<String> consumers = new LinkedHashSet<>();
        evidence.plan().consumers().forEach(consumer -> consumers.add(consumer.name()));
        evidence.run().consumers().forEach(tried -> consumers.add(tried.consumer()));
        if (consumers.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(Text.of("The plan names no consumer under test, so this run says nothing about"
                            + " how programs that rely on the contract take the amendment.")));
            blocks.addAll(ProbeTables.of(evidence));
            blocks.addAll(DependencyTables.of(evidence));
            return new Section("consumers", "Consumers under test", blocks);
        }
        List<Text> differences = differences(evidence);
        if (!differences.isEmpty()) {
            blocks.add(new Block.Bullets(differences));
        }
        List<@Nullable String> conditions = new ArrayList<>();
        conditions.add(null);
        evidence.plan().faults().forEach(fault -> conditions.add(fault.id()));
        blocks.add(
                conditions.size() <= MOST_COLUMNS
                        ? matrix(evidence, consumers, conditions)
                        : list(evidence, consumers, conditions));
        blocks.addAll(ProbeTables.of(evidence));
        blocks.addAll(DependencyTables.of(evidence));
        return new Section("consumers", "Consumers under test", blocks);
    }

    private static Block matrix(Evidence evidence, Set<String> consumers, List<@Nullable String> conditions) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.text("Consumer", 3));
        conditions.forEach(condition -> columns.add(Block.Column.text(heading(condition), 3)));
        List<List<Text>> rows = new ArrayList<>();
        for (String consumer : consumers) {
            List<Text> row = new ArrayList<>();
            row.add(Text.empty().code(consumer));
            conditions.forEach(condition -> row.add(cell(evidence, consumer, condition)));
            rows.add(row);
        }
        return new Block.Table("Consumers and faults", columns, rows);
    }

    private static Block list(Evidence evidence, Set<String> consumers, List<@Nullable String> conditions) {
        List<List<Text>> rows = new ArrayList<>();
        for (String consumer : consumers) {
            for (String condition : conditions) {
                rows.add(List.of(
                        Text.empty().code(consumer), Text.of(heading(condition)), cell(evidence, consumer, condition)));
            }
        }
        return new Block.Table(
                "Consumers and faults",
                List.of(
                        Block.Column.text("Consumer", 3),
                        Block.Column.text("Condition", 4),
                        Block.Column.text("Result", 3)),
                rows);
    }

    private static String heading(@Nullable String fault) {
        return fault == null ? "No fault" : "Fault " + fault;
    }

    private static Text cell(Evidence evidence, String consumer, @Nullable String fault) {
        return find(evidence, consumer, fault)
                .map(tried -> result(evidence, tried).and(" ").ref(evidence.name(tried)))
                .orElse(Text.of("not tried"));
    }

    private static Optional<RunEvent.ConsumerTried> find(Evidence evidence, String consumer, @Nullable String fault) {
        return evidence.run().consumers().stream()
                .filter(tried -> tried.consumer().equals(consumer) && Objects.equals(tried.fault(), fault))
                .reduce((_, later) -> later);
    }

    private static Text result(Evidence evidence, RunEvent.ConsumerTried tried) {
        String why = ReadingTable.uncounted(evidence.run()).get(String.valueOf(tried.fault()));
        boolean told = why == null || tried.outcome() == ConsumerOutcome.NOT_STARTED;
        String uncounted = told ? "" : ", how often it met it is not counted: " + why;
        String met = tried.met() == null ? uncounted : missed(tried) ? "" : ", " + tried.meeting();
        String words = words(tried) + met + calls(tried);
        return tried.outcome() == ConsumerOutcome.WORKED
                ? Text.of(words)
                : Text.empty().strong(words);
    }

    private static String calls(RunEvent.ConsumerTried tried) {
        Long calls = tried.calls();
        return calls == null ? "" : calls == 1 ? ", 1 call" : ", " + calls + " calls";
    }

    static String words(RunEvent.ConsumerTried tried) {
        return switch (tried.outcome()) {
            case WORKED -> missed(tried) ? "never met the fault" : "worked";
            case BROKE -> "broke (exit code " + tried.exitCode() + ")";
            case HUNG -> "hung, stopped after " + Words.length(tried.took());
            case NOT_STARTED -> "could not be started";
        };
    }

    /// A program that met nothing showed nothing.
    private static boolean missed(RunEvent.ConsumerTried tried) {
        return tried.missed() && tried.outcome() == ConsumerOutcome.WORKED;
    }

    /// One trial as a sentence with its evidence.
    static Text outcome(Evidence evidence, RunEvent.ConsumerTried tried) {
        String fault = tried.fault();
        String when = fault == null ? " without any fault " : " when " + evidence.description(fault) + " ";
        return Text.of("The consumer ")
                .code(tried.consumer())
                .and(" " + words(tried) + when)
                .ref(evidence.name(tried))
                .and(".");
    }

    /// For each condition that parted the consumers, or that one did not survive: who did what.
    private static List<Text> differences(Evidence evidence) {
        Set<@Nullable String> conditions = new LinkedHashSet<>();
        evidence.run().consumers().forEach(tried -> conditions.add(tried.fault()));
        List<Text> sentences = new ArrayList<>();
        for (String condition : conditions) {
            List<RunEvent.ConsumerTried> trials = evidence.run().consumers().stream()
                    .filter(tried -> Objects.equals(tried.fault(), condition))
                    .toList();
            if (trials.stream().anyMatch(tried -> tried.outcome() != ConsumerOutcome.WORKED)) {
                sentences.add(difference(evidence, condition, trials));
            }
        }
        RetryStorm.of(evidence.run()).forEach(storm -> sentences.add(storm(evidence, storm)));
        return sentences;
    }

    /// A consumer that called many times as often under a fault, with the evidence of both counts.
    static Text storm(Evidence evidence, RetryStorm storm) {
        Text text = Text.of("A retry storm: when " + evidence.description(storm.fault()) + ", ")
                .code(storm.consumer())
                .and(" called the provider " + storm.calls() + " times ");
        Text under = find(evidence, storm.consumer(), storm.fault())
                .map(tried -> text.ref(evidence.name(tried)))
                .orElse(text)
                .and(" instead of " + storm.without() + " ");
        return find(evidence, storm.consumer(), null)
                .map(tried -> under.ref(evidence.name(tried)))
                .orElse(under)
                .and(".");
    }

    private static Text difference(Evidence evidence, @Nullable String fault, List<RunEvent.ConsumerTried> trials) {
        Text text = Text.of(fault == null ? "Without any fault, " : "When " + evidence.description(fault) + ", ");
        for (int i = 0; i < trials.size(); i++) {
            RunEvent.ConsumerTried tried = trials.get(i);
            String kept = tried.outcome() == ConsumerOutcome.WORKED && !missed(tried) ? "kept working" : words(tried);
            text = text.and(i == 0 ? "" : "; ")
                    .code(tried.consumer())
                    .and(" " + kept + " ")
                    .ref(evidence.name(tried));
        }
        return text.and(".");
    }
}
