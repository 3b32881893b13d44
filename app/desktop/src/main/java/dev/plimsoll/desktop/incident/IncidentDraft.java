package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Moments;
import dev.plimsoll.desktop.wording.WordingModel;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// An incident while it is written. What the form does not show stays as it was.
public final class IncidentDraft {
    private final Wordings wordings;
    private final ZoneId zone;
    private Incident base;
    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<IncidentSeverity> severity = new SimpleObjectProperty<>(IncidentSeverity.MODERATE);
    final StringProperty services = new SimpleStringProperty("");
    final StringProperty owner = new SimpleStringProperty("");
    final WordingModel summary;
    final StringProperty began = new SimpleStringProperty("");
    final StringProperty detected = new SimpleStringProperty("");
    final StringProperty mitigated = new SimpleStringProperty("");
    final StringProperty resolved = new SimpleStringProperty("");
    final WordingModel impact;
    final FigureDraft customers = new FigureDraft(tr("Customers hit"), "customers");
    final FigureDraft requests = new FigureDraft(tr("Requests that failed"), "requests");
    final FigureDraft cost = new FigureDraft(tr("Cost"), "EUR");
    final WordingModel trigger;
    final ObservableList<FactorDraft> factors =
            FXCollections.observableArrayList(factor -> new Observable[] {factor.text.textProperty()});
    /// The conditions in words, as they are written now.
    final ObservableValue<List<String>> conditions = Bindings.createObjectBinding(
            () -> factors.stream()
                    .map(factor -> factor.text.textProperty().get().strip())
                    .toList(),
            factors);
    final WordingModel surprises;
    final WordingModel wentWell;
    final WordingModel lucky;
    final StringProperty runs = new SimpleStringProperty("");
    final StringProperty plans = new SimpleStringProperty("");
    private final BooleanProperty changed = new SimpleBooleanProperty();

    /// @param zone in which its times are written
    IncidentDraft(Wordings wordings, Incident base, ZoneId zone) {
        this.wordings = wordings;
        this.zone = zone;
        this.base = base;
        this.summary = wordings.field();
        this.impact = wordings.field();
        this.trigger = wordings.field();
        this.surprises = wordings.field();
        this.wentWell = wordings.field();
        this.lucky = wordings.field();
        load(base);
        watch(title, severity, services, owner, began, detected, mitigated, resolved, runs, plans);
        for (WordingModel text : List.of(summary, impact, trigger, surprises, wentWell, lucky)) {
            watch(text.textProperty());
        }
        for (FigureDraft figure : figures()) {
            watch(figure.value, figure.unit, figure.source, figure.estimate);
        }
        factors.addListener((ListChangeListener<FactorDraft>) _ -> changed.set(true));
    }

    private void watch(Property<?>... parts) {
        for (Property<?> part : parts) {
            part.subscribe((_, _) -> changed.set(true));
        }
    }

    List<FigureDraft> figures() {
        return List.of(customers, requests, cost);
    }

    /// What it says while nothing is written.
    Incident base() {
        return base;
    }

    /// Whether something was written that is not kept.
    BooleanProperty changedProperty() {
        return changed;
    }

    /// Shows what is kept; what was written is forgotten.
    void load(Incident kept) {
        base = kept;
        title.set(kept.title());
        severity.set(kept.severity());
        services.set(String.join(", ", kept.services()));
        owner.set(kept.owner().account());
        set(summary, kept.summary());
        IncidentTimes times = kept.times();
        began.set(Moments.text(times.began(), zone));
        detected.set(Moments.text(times.detected(), zone));
        mitigated.set(Moments.text(times.mitigated(), zone));
        resolved.set(Moments.text(times.resolved(), zone));
        set(impact, kept.impact().words());
        customers.load(kept.impact().customers());
        requests.load(kept.impact().requests());
        cost.load(kept.impact().cost());
        Story story = kept.story();
        set(trigger, story.trigger());
        factors.clear();
        story.factors().forEach(factor -> addFactor().load(factor));
        set(surprises, String.join("\n", story.surprises()));
        set(wentWell, String.join("\n", story.wentWell()));
        set(lucky, String.join("\n", story.lucky()));
        runs.set(named(kept.links().runs()));
        plans.set(named(kept.links().plans()));
        changed.set(false);
    }

    /// Goes on from what somebody else kept meanwhile.
    ///
    /// @param written what shall stand on top of it
    void rebase(Incident kept, Incident written) {
        load(written);
        base = kept;
        changed.set(true);
    }

    private static void set(WordingModel model, String text) {
        model.textProperty().set(text);
    }

    private static String named(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// One more condition, to be written.
    FactorDraft addFactor() {
        FactorDraft factor = new FactorDraft(wordings.field());
        watch(factor.kind, factor.text.textProperty(), factor.evidence);
        factors.add(factor);
        return factor;
    }

    /// What is written now.
    ///
    /// @throws Problem if a part of it cannot be read
    Incident written() {
        try {
            return new Incident(
                    title.get().strip(),
                    severity.get(),
                    FactorDraft.listed(services.get()),
                    new Person(owner.get()),
                    text(summary),
                    times(),
                    new Impact(
                            text(impact),
                            customers.figure(),
                            requests.figure(),
                            cost.figure(),
                            base.impact().others()),
                    story(),
                    links(),
                    base.unknown());
        } catch (IllegalArgumentException wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new Problem(Sentence.begin(reason) + ".", tr("Change that field; nothing was kept."), wrong);
        }
    }

    private IncidentTimes times() {
        return new IncidentTimes(
                Moments.read(began.get(), zone),
                Moments.read(detected.get(), zone),
                Moments.read(mitigated.get(), zone),
                Moments.read(resolved.get(), zone));
    }

    private Story story() {
        return new Story(
                text(trigger),
                factors.stream()
                        .filter(factor -> !factor.blank())
                        .map(FactorDraft::factor)
                        .toList(),
                lines(surprises),
                lines(wentWell),
                lines(lucky),
                base.story().decisions());
    }

    private IncidentLinks links() {
        return new IncidentLinks(
                FactorDraft.listed(plans.get()).stream().map(PlanId::new).toList(),
                FactorDraft.listed(runs.get()).stream().map(RunId::new).toList(),
                base.links().amendments(),
                base.links().scenarios());
    }

    private static String text(WordingModel model) {
        return model.textProperty().get().strip();
    }

    private static List<String> lines(WordingModel model) {
        return model.textProperty()
                .get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
