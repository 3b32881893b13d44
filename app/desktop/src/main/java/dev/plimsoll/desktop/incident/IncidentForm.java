package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.wording.WordingModel;
import dev.plimsoll.desktop.wording.WordingView;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What people tell of an incident. Every narrative field is checked for blame while it is written.
final class IncidentForm extends VBox {
    private final IncidentDraft draft;
    private final VBox factors = new VBox();
    private final Node recurrences;
    private final ListChangeListener<FactorDraft> factorsChanged = this::showFactors;

    /// @param recurrences where its conditions were met before
    IncidentForm(IncidentDraft draft, ZoneId zone, Node recurrences) {
        this.draft = draft;
        this.recurrences = recurrences;
        getStyleClass().add("detail-page");
        factors.getStyleClass().add("gates");
        draft.factors.addListener(new WeakListChangeListener<>(factorsChanged));
        showFactors();
        getChildren()
                .addAll(
                        facts(),
                        new WordingView(
                                tr("Summary"),
                                tr("What happened, in plain words for people who were not there"),
                                3,
                                draft.summary),
                        times(zone),
                        impact(),
                        new WordingView(
                                tr("Trigger"), tr("What set it off; a trigger is not a cause"), 2, draft.trigger),
                        conditions(),
                        told(tr("What surprised us, one a line"), tr("What nobody expected"), draft.surprises),
                        told(tr("What went well, one a line"), tr("What helped"), draft.wentWell),
                        told(tr("Where we were lucky, one a line"), tr("What could have been worse"), draft.lucky),
                        links());
    }

    private static Node told(String name, String prompt, WordingModel model) {
        return new WordingView(name, prompt, 2, model);
    }

    private Node facts() {
        Node title = Pages.line(tr("Title of the incident"), tr("What people call it"), draft.title);
        title.setId("incident-title");
        ComboBox<IncidentSeverity> severity =
                Pages.choice(tr("Severity"), List.of(IncidentSeverity.values()), IncidentWords::title);
        Tie.both(severity, severity.valueProperty(), draft.severity);
        HBox more = Pages.row(
                Pages.field(tr("Severity"), severity),
                Pages.growing(Pages.field(
                        tr("Services"),
                        Pages.line(tr("Services, with commas between them"), tr("checkout, orders"), draft.services))),
                Pages.field(
                        tr("Keeps the record"),
                        Pages.line(tr("Who keeps the record right"), tr("account"), draft.owner)));
        return new VBox(8, Pages.field(tr("Title"), title), more);
    }

    private Node times(ZoneId zone) {
        FlowPane row = new FlowPane(12, 8);
        row.getChildren()
                .addAll(
                        time(tr("Began"), tr("When it began"), draft.began),
                        time(tr("Detected"), tr("When it was noticed"), draft.detected),
                        time(tr("Mitigated"), tr("When customers were no longer hurt"), draft.mitigated),
                        time(tr("Resolved"), tr("When it was over"), draft.resolved));
        return Pages.part(
                tr("When"), row, Words.wrapped(tr("By the clocks of %s, or with Z for UTC.", zone), "gate-reason"));
    }

    private static Node time(String name, String explanation, StringProperty value) {
        TextField field = Pages.line(explanation, "2026-11-21 14:05", value);
        field.setPrefColumnCount(12);
        return Pages.field(name, field);
    }

    private Node impact() {
        VBox part = Pages.part(
                tr("Impact"), new WordingView(tr("What customers met"), tr("In plain words"), 2, draft.impact));
        draft.figures().forEach(figure -> part.getChildren().add(figure(figure)));
        return part;
    }

    private static Node figure(FigureDraft figure) {
        CheckBox estimate = new CheckBox(trIn("estimate", "About"));
        estimate.setAccessibleText(tr("%s, an estimate", figure.what()));
        Tie.both(estimate, estimate.selectedProperty(), figure.estimate);
        estimate.setMinWidth(USE_PREF_SIZE);
        var value = Pages.line(figure.what(), tr("unknown"), figure.value);
        value.setPrefColumnCount(7);
        var unit = Pages.line(tr("Unit of %s", figure.what()), tr("unit"), figure.unit);
        unit.setPrefColumnCount(6);
        return Pages.field(
                figure.what(),
                Pages.row(
                        estimate,
                        value,
                        unit,
                        Pages.growing(Pages.line(
                                tr("Where the number of %s is from", figure.what()),
                                tr("Source: a dashboard, a query, a run such as R3"),
                                figure.source))));
    }

    private Node conditions() {
        return Pages.part(
                tr("Conditions that contributed"),
                Words.wrapped(tr("There may be many; none has to be the root cause."), "gate-reason"),
                factors,
                Pages.row(Action.of(
                                tr("Add a condition"),
                                tr("Technical, in a process, or in the organisation"),
                                Feather.PLUS,
                                draft::addFactor)
                        .button()),
                recurrences);
    }

    /// What is typed into a condition stands in its field already.
    private void showFactors(ListChangeListener.Change<? extends FactorDraft> change) {
        while (change.next()) {
            if (!change.wasUpdated()) {
                showFactors();
                return;
            }
        }
    }

    private void showFactors() {
        factors.getChildren().setAll(draft.factors.stream().map(this::factor).toList());
    }

    private Node factor(FactorDraft factor) {
        ComboBox<Factor.Kind> kind =
                Pages.choice(tr("Where the condition lies"), List.of(Factor.Kind.values()), one -> tr(one.word()));
        Tie.both(kind, kind.valueProperty(), factor.kind);
        HBox head = Pages.row(
                kind,
                Pages.growing(Pages.line(
                        tr("Evidence of the condition"), tr("Evidence: T3, R1, a document"), factor.evidence)),
                Action.of(
                                tr("Remove this condition"),
                                tr("Take it out of what is written"),
                                Feather.X,
                                () -> draft.factors.remove(factor))
                        .iconButton("flat"));
        VBox box = new VBox(head, new WordingView(tr("Condition"), tr("A condition, not a person"), 2, factor.text));
        box.getStyleClass().add("step-box");
        return box;
    }

    private Node links() {
        return Pages.part(
                tr("Records that it has to do with"),
                Pages.row(
                        Pages.growing(Pages.field(
                                tr("Runs that tell of it"),
                                Pages.line(tr("Runs, with commas between them"), "R1, R2", draft.runs))),
                        Pages.growing(Pages.field(
                                tr("Experiments that reproduce it"),
                                Pages.line(tr("Plans, with commas between them"), "P1", draft.plans)))));
    }
}
