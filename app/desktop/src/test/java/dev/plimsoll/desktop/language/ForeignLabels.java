package dev.plimsoll.desktop.language;

import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillPhase;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.learning.card.Confidence;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.safeguard.SafeguardKind;
import dev.plimsoll.model.learning.safeguard.SafeguardState;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.PlanSchema;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.premortem.SessionPhase;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.Section;
import dev.plimsoll.model.publication.DocumentStage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Labels of the model that plans, incidents and what follows from them are shown with.
final class ForeignLabels {
    private final Set<String> keys = new TreeSet<>();

    private ForeignLabels() {}

    static Set<String> keys() {
        ForeignLabels labels = new ForeignLabels();
        labels.ofPlans();
        labels.ofWhatFollows();
        labels.ofLessons();
        return labels.keys;
    }

    private void ofPlans() {
        add("", Lane.values(), Lane::word);
        add("", Measure.values(), Measure::label);
        Arrays.stream(Lane.values()).map(People.UNLISTED::checklist).forEach(keys::addAll);
        choices(Json.mapper().readTree(PlanSchema.text()).path("$defs"));
        // Gates of what a person may do, which no run waits for.
        keys.addAll(List.of("Glass", "Glass reviewer", "Lane", "Named", "Reason", "Waivable"));
    }

    /// What is chosen in the form of a plan: one of several values, or one of several kinds.
    private void choices(JsonNode schema) {
        schema.path("enum").valueStream().forEach(this::choice);
        if (schema.has("const")) {
            choice(schema.path("const"));
        }
        schema.forEach(this::choices);
    }

    private void choice(JsonNode value) {
        keys.add("choice|" + value.asString().replaceAll("[_-]", " ").toLowerCase(Locale.ROOT));
    }

    private void ofWhatFollows() {
        add("severity|", IncidentSeverity.values(), IncidentSeverity::word);
        add("", Factor.Kind.values(), Factor.Kind::word);
        add("mark|", Mark.values(), Mark::word);
        add("session|", SessionPhase.values(), SessionPhase::title);
        add("drill|", DrillPhase.values(), DrillPhase::title);
        add("drill|", DrillMark.values(), DrillMark::word);
        add("document|", DocumentStage.values(), DocumentStage::word);
        add("action|", ActionStatus.values(), ActionStatus::word);
        add("action|", ActionKind.values(), ActionKind::word);
        add("action|", ActionPriority.values(), ActionPriority::word);
        add("", ProcedureKind.values(), ProcedureKind::word);
        add("", Section.values(), Section::title);
    }

    private void ofLessons() {
        add("confidence|", Confidence.values(), one -> one.name().toLowerCase(Locale.ROOT));
        add("verdict|", Verdict.values(), one -> one.name().toLowerCase(Locale.ROOT));
        add("adjustment|", Adjustment.values(), Adjustment::word);
        add("safeguard|", SafeguardState.values(), SafeguardState::word);
        add("safeguard|", SafeguardKind.values(), SafeguardKind::word);
        add("survival|", SurvivalMap.Standing.values(), SurvivalMap.Standing::word);
        // Safeguards that every run has; an abort criterion is named by its numbers.
        keys.addAll(List.of(
                "safeguard|Kill switch",
                "safeguard|Preflight checks",
                "safeguard|Removal of faults",
                "safeguard|Rollback"));
        keys.addAll(List.of("hazard|incident", "hazard|near miss", "hazard|scenario", OutcomeBoard.CAUTION));
    }

    private <T> void add(String context, T[] values, Function<T, String> label) {
        Arrays.stream(values).map(label).map(context::concat).forEach(keys::add);
    }
}
