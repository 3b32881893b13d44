package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.GateWords;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What is to be said of a draft: what keeps it from being saved, and what keeps the plan from its review.
///
/// @param content the plan; null while it cannot be saved
/// @param notes each at the place that it is about
record PlanCheck(@Nullable ExperimentPlan content, List<Note> notes) {
    private static final Pattern MISSING = Pattern.compile("has (/\\S*), and this has none");
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Hypothesis", "/hypothesis/expect"),
            Map.entry("Scope", "/scope/operations"),
            Map.entry("Faults", "/faults"),
            Map.entry("Signals", "/signals"),
            Map.entry("Abort criterion", "/abort"),
            Map.entry("Rollback", "/rollback/command"),
            Map.entry("Forecast", "/forecast/signals"),
            Map.entry("Limits", "/terms/limits"),
            Map.entry("Harm", "/terms/harm"),
            Map.entry("Exposure", "/terms/exposure"),
            Map.entry("Kill switch", "/terms/killHolders"),
            Map.entry("Pre-mortem", "/terms/concerns"),
            Map.entry("Known good set", "/terms/knownGood"),
            Map.entry("Dependencies", "/terms/rig/dependencies"),
            Map.entry("Owners", "/terms/ownership"));

    static final PlanCheck NOTHING = new PlanCheck(null, List.of());

    /// @param barring whether the plan cannot be saved so; otherwise it is a gate that is closed
    record Note(JsonPointer at, String sentence, boolean barring) {}

    /// Whether it can be saved.
    boolean fit() {
        return content != null;
    }

    static PlanCheck of(JsonNode tree) {
        try {
            ExperimentPlan plan = PlanDocument.PLAN.read(tree);
            return new PlanCheck(
                    plan,
                    PlanPolicy.said(plan).stream()
                            .filter(gate -> !gate.open())
                            .map(PlanCheck::note)
                            .toList());
        } catch (JacksonException unfit) {
            return unfit(place(unfit), reason(unfit));
        } catch (IllegalArgumentException unfit) {
            String said = String.valueOf(unfit.getMessage());
            Matcher missing = MISSING.matcher(said);
            return missing.find()
                    ? unfit(JsonPointer.compile(missing.group(1)), tr("This is missing."))
                    : unfit(JsonPointer.empty(), sentence(said));
        }
    }

    private static PlanCheck unfit(JsonPointer at, String sentence) {
        return new PlanCheck(null, List.of(new Note(at, sentence, true)));
    }

    private static Note note(Gate gate) {
        return new Note(place(gate), GateWords.reason(gate), false);
    }

    /// Where a gate is opened; the top for one that is not known here.
    static JsonPointer place(Gate gate) {
        return Optional.ofNullable(PLACES.get(gate.name()))
                .map(JsonPointer::compile)
                .orElse(JsonPointer.empty());
    }

    private static JsonPointer place(JacksonException unfit) {
        JsonPointer place = JsonPointer.empty();
        for (JacksonException.Reference step : unfit.getPath()) {
            String name = step.getPropertyName();
            place = name == null ? place.appendIndex(step.getIndex()) : place.appendProperty(name);
        }
        return place;
    }

    /// The sentence of the record that refused its values, without the words of the reader.
    private static String reason(JacksonException unfit) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = unfit; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream()
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .map(PlanCheck::sentence)
                .orElse(tr("This value does not belong here."));
    }

    private static String sentence(String said) {
        String upper = Sentence.begin(told(said));
        return upper.endsWith(".") ? upper : upper + ".";
    }
}
