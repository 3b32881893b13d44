package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.trIn;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/// The pages of the form, in the order in which people plan.
enum Page {
    ABOUT("About", "/title", "/owner", "/author", "/amendment", "/seed", "/terms/amendment"),
    HYPOTHESIS("Hypothesis", "/hypothesis"),
    SCOPE("Scope", "/scope", "/terms/limits", "/terms/exposure"),
    FAULTS("Faults", "/faults", "/terms/leastEffect"),
    EXPERIMENTS("Experiments", "/terms/experiments"),
    LOAD("Load", "/workload"),
    CONSUMERS("Consumers", "/consumers"),
    PROGRAMS("Programs", "/terms/rig"),
    SIGNALS("Signals", "/signals", "/terms/noData", "/terms/watches"),
    STOP("Stop", "/abort", "/terms/thresholds", "/terms/harm", "/terms/killHolders"),
    ROLLBACK("Rollback", "/rollback", "/terms/steps", "/terms/knownGood"),
    FORECAST("Forecast", "/forecast"),
    PEOPLE("People", "/terms/ownership"),
    CONCERNS("Concerns", "/terms/concerns", "/terms/runbooks", "/terms/procedures"),
    ENVIRONMENT("Environment", "/terms/settings", "/terms/deviations");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // neither the list nor what it holds can change
    private final List<JsonPointer> parts;

    Page(String label, String... parts) {
        this.label = label;
        this.parts = Stream.of(parts).map(JsonPointer::compile).toList();
    }

    String label() {
        return trIn("plan", label);
    }

    /// Where its parts are in a plan.
    List<JsonPointer> parts() {
        return parts;
    }

    /// Whether it says what a run watches, which can be tried on recorded runs.
    boolean watches() {
        return this == SIGNALS || this == STOP;
    }

    /// Whether something stands on this page.
    boolean shows(JsonPointer place) {
        return parts.stream().anyMatch(part -> within(place, part));
    }

    private static boolean within(JsonPointer place, JsonPointer part) {
        String inner = place.toString();
        return inner.equals(part.toString()) || inner.startsWith(part + "/");
    }
}
