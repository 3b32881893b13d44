package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.LoadWords;
import dev.plimsoll.desktop.control.SignalWords;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The content of a plan as a page to read.
final class PlanSheet {
    private PlanSheet() {}

    static List<Node> of(PlanState state) {
        ExperimentPlan plan = state.plan();
        return List.of(
                part(tr("Hypothesis"), sentence(plan)),
                part(tr("Faults, in this order"), faults(plan)),
                part(tr("Signals that decide"), signals(plan)),
                part(tr("Consumers under test"), consumers(plan)),
                part(tr("Scope and load"), scope(plan)),
                part(tr("Stop and return"), stop(plan)),
                part(tr("Forecast"), forecast(plan)),
                part(trIn("plan", "About"), about(state)));
    }

    private static Node part(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(heading, content);
        box.getStyleClass().add("plan-part");
        return box;
    }

    private static Node sentence(ExperimentPlan plan) {
        return plan.hypothesis().complete()
                ? words(plan.hypothesis().sentence(), "hypothesis")
                : words(tr("Not complete yet."), "text-muted");
    }

    private static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Node faults(ExperimentPlan plan) {
        return Grid.of(
                List.of(tr("Fault"), tr("Question"), tr("What is done"), tr("Share")),
                plan.faults().stream()
                        .map(fault -> List.of(
                                fault.id(),
                                told(fault.question()),
                                told(fault.fault().description()),
                                String.format(Locale.ROOT, "%.0f %%", fault.share() * 100)))
                        .toList(),
                tr("No fault is planned."));
    }

    private static Node signals(ExperimentPlan plan) {
        return Grid.of(
                List.of(tr("Signal"), tr("Measure"), tr("Thresholds")),
                plan.signals().stream()
                        .map(signal ->
                                List.of(SignalWords.name(signal), tr(signal.label()), PlanText.thresholds(signal)))
                        .toList(),
                tr("No signal is planned."));
    }

    private static Node consumers(ExperimentPlan plan) {
        return Grid.of(
                List.of(tr("Consumer"), tr("Command"), tr("Timeout")),
                plan.consumers().stream()
                        .map(consumer -> List.of(
                                consumer.name(),
                                String.join(" ", consumer.command()),
                                PlanText.duration(consumer.timeout())))
                        .toList(),
                tr("No consumer is named; the signals alone decide."));
    }

    private static Node scope(ExperimentPlan plan) {
        String operations =
                plan.scope().operations().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return Grid.pairs(List.of(
                List.of(tr("Service"), plan.scope().service()),
                List.of(tr("Environment"), plan.scope().environment()),
                List.of(tr("Operations"), operations.isEmpty() ? trIn("operations", "none") : operations),
                List.of(tr("Time"), PlanText.timing(plan)),
                List.of(
                        tr("Load"),
                        tr(
                                "%s; each request may take %d ms",
                                LoadWords.sentence(plan.workload().arrivals()),
                                plan.workload().timeout())),
                List.of(tr("Seed"), String.valueOf(plan.seed()))));
    }

    private static Node stop(ExperimentPlan plan) {
        String abort = plan.abort().stream()
                .map(criterion -> PlanText.abort(plan, criterion))
                .collect(Collectors.joining("\n"));
        String command = plan.rollback().words();
        return Grid.pairs(List.of(
                List.of(tr("Stops by itself when"), abort.isEmpty() ? tr("never") : abort),
                List.of(tr("Rollback command"), command.isEmpty() ? trIn("command", "none") : command),
                List.of(tr("Rollback within"), PlanText.duration(plan.rollback().target()))));
    }

    private static Node forecast(ExperimentPlan plan) {
        List<List<String>> rows = plan.forecast().signals().stream()
                .map(interval -> List.of(
                        SignalWords.name(Signal.named(interval.signal(), plan.signals())),
                        PlanText.forecast(plan, interval)))
                .collect(Collectors.toList());
        if (!plan.forecast().verdicts().isEmpty()) {
            rows.add(List.of(tr("Verdict"), PlanText.verdicts(plan.forecast())));
        }
        return rows.isEmpty() ? words(tr("Nobody has said yet what they expect."), "text-muted") : Grid.pairs(rows);
    }

    private static Node about(PlanState state) {
        ExperimentPlan plan = state.plan();
        return Grid.pairs(List.of(
                List.of(tr("Amendment"), plan.amendment().title()),
                List.of(
                        tr("Base"),
                        plan.amendment().base().name() + "  "
                                + plan.amendment().base().version()),
                List.of(
                        tr("Revision"),
                        plan.amendment().revision().name() + "  "
                                + plan.amendment().revision().version()),
                List.of(tr("Author"), plan.author().account()),
                List.of(tr("Owner"), plan.owner().account()),
                List.of(tr("Digest"), plan.digest())));
    }
}
