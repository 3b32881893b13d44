package dev.plimsoll.reports.compile;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.LoadModel;
import dev.plimsoll.model.workload.UserProfile;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hypothesis and scope: what was expected and what was allowed.
final class ExperimentSection {
    private static final int MOST_OPERATIONS = 20;

    private ExperimentSection() {}

    /// @param card of the environment; null where it has none
    static Section of(Evidence evidence, @Nullable EnvironmentState card) {
        ExperimentPlan plan = evidence.plan();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Hypothesis"));
        blocks.add(
                plan.hypothesis().complete()
                        ? new Block.Paragraph(Text.of("As the plan states it: “"
                                + Words.cut(plan.hypothesis().sentence(), 2000) + "”"))
                        : new Block.Paragraph(Text.of("The plan states no complete hypothesis.")));
        blocks.add(new Block.Heading("Scope"));
        blocks.add(new Block.Bullets(scope(plan)));
        if (card != null) {
            EnvironmentRoles.at(card, evidence.run().start().at())
                    .ifPresent(then -> blocks.addAll(EnvironmentRoles.of(then)));
        }
        blocks.add(faults(plan));
        blocks.add(signals(plan));
        return new Section("experiment", "Hypothesis and scope", blocks);
    }

    private static List<Text> scope(ExperimentPlan plan) {
        Scope scope = plan.scope();
        String operations = scope.operations().stream()
                .limit(MOST_OPERATIONS)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        int more = scope.operations().size() - MOST_OPERATIONS;
        Stream<Text> facts = Stream.of(
                Text.of("Service ")
                        .code(scope.service())
                        .and(" in the environment ")
                        .code(scope.environment())
                        .and("."),
                Text.of("Operations: ")
                        .code(operations.isEmpty() ? "none" : Words.cut(operations, 1500))
                        .and(more > 0 ? " and " + more + " more." : "."),
                Text.of("Baseline " + Words.length(scope.baseline()) + ", then " + Words.length(scope.perFault())
                        + " for each fault, then recovery " + Words.length(scope.recovery()) + "."),
                Text.of("Load: " + load(plan.workload().arrivals()) + users(plan.workload()) + ", each request given "
                        + Words.number(plan.workload().timeout()) + " ms."));
        return Stream.concat(facts, caution(plan.workload().arrivals())).toList();
    }

    /// An open or a closed model, which decides how its figures are to be read.
    private static String load(LoadModel model) {
        return switch (model) {
            case ArrivalProcess arrivals ->
                Words.number(arrivals.perSecond()) + " requests a second " + arrivals.words() + " (open model)";
            case ClosedUsers users -> users.sentence();
        };
    }

    private static Stream<Text> caution(LoadModel model) {
        return model instanceof ClosedUsers users ? Stream.of(Text.of(users.caution())) : Stream.empty();
    }

    /// Whose requests they are, where users go along paths.
    private static String users(Workload workload) {
        double sum =
                workload.profiles().stream().mapToDouble(UserProfile::weight).sum();
        return workload.profiles().isEmpty()
                ? ""
                : workload.profiles().stream()
                        .map(profile -> profile.name() + " (" + Words.percent(profile.weight() / sum) + ")")
                        .collect(Collectors.joining(", ", ", on the paths of the users ", ""));
    }

    private static Block faults(ExperimentPlan plan) {
        if (plan.faults().isEmpty()) {
            return new Block.Paragraph(Text.of("The plan names no fault."));
        }
        List<List<Text>> rows = new ArrayList<>();
        for (PlannedFault fault : plan.faults()) {
            rows.add(List.of(
                    Text.empty().code(fault.id()),
                    Text.of(Words.cut(fault.fault().description(), 300)),
                    Text.of(Words.percent(fault.share())),
                    Text.of("“" + Words.cut(fault.question(), 300) + "”")));
        }
        return new Block.Table(
                "Planned faults",
                List.of(
                        Block.Column.text("Fault", 20),
                        Block.Column.text("What it does", 36),
                        Block.Column.number("Share", 9),
                        Block.Column.text("What it asks", 35)),
                rows);
    }

    private static Block signals(ExperimentPlan plan) {
        if (plan.signals().isEmpty()) {
            return new Block.Paragraph(Text.of("The plan names no signal."));
        }
        List<List<Text>> rows = new ArrayList<>();
        for (Signal signal : plan.signals()) {
            String failure = signal.failure() == null
                    ? "anything else"
                    : signal.failure().format(signal);
            rows.add(List.of(
                    Text.empty().code(signal.name()),
                    Text.of(signal.label()),
                    Text.of(signal.success().format(signal)),
                    Text.of(failure)));
        }
        return new Block.Table(
                "Signals that decide the verdict",
                List.of(
                        Block.Column.text("Signal", 30),
                        Block.Column.text("Measure", 25),
                        Block.Column.text("Success", 20),
                        Block.Column.text("Failure", 25)),
                rows);
    }
}
