package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.document.Node;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares what an operation promises in time: whether it is deprecated, when it goes, how mature it is.
final class LifecycleComparison {
    private static final String LEVEL = "x-stability-level";
    private final Calls calls;
    private final Findings findings;

    LifecycleComparison(Calls calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    void compare(Operation base, Operation revision) {
        deprecation(base, revision);
        stability(base, revision);
    }

    private void deprecation(Operation base, Operation revision) {
        String sunset = revision.sunset();
        LocalDate day = sunset == null ? null : Sunset.of(sunset);
        if (!base.deprecated() && revision.deprecated()) {
            String rule = sunset == null
                    ? "endpoint-deprecated"
                    : day == null ? "api-deprecated-sunset-parse" : "endpoint-deprecated-with-sunset";
            add(
                    rule,
                    base,
                    revision,
                    "Deprecated " + base.key() + (sunset == null ? "" : ", sunset " + sunset) + ".",
                    null);
        } else if (base.deprecated() && !revision.deprecated()) {
            add("endpoint-reactivated", base, revision, "Took back the deprecation of " + base.key() + ".", null);
        } else if (!Objects.equals(base.sunset(), sunset)) {
            sunset(base, revision, day);
        }
    }

    private void sunset(Operation base, Operation revision, @Nullable LocalDate day) {
        String was = base.sunset();
        LocalDate before = was == null ? null : Sunset.of(was);
        String from = was == null ? "none" : was;
        if (revision.sunset() == null) {
            add("sunset-deleted", base, revision, "Took back the sunset " + from + " of " + base.key() + ".", null);
        } else if (day == null) {
            add(
                    "api-path-sunset-parse",
                    base,
                    revision,
                    "Changed the sunset of " + base.key() + " from " + from + " to '" + revision.sunset()
                            + "', which is no date.",
                    null);
        } else if (before != null && day.isBefore(before)) {
            add(
                    "api-sunset-date-changed-too-small",
                    base,
                    revision,
                    "Moved the sunset of " + base.key() + " from " + from + " to the earlier " + revision.sunset()
                            + ".",
                    calls.least(
                            base,
                            "On " + day + " the base still promises an answer, until " + before
                                    + "; the revision may answer 410 Gone."));
        }
    }

    private void stability(Operation base, Operation revision) {
        Node before = base.node().get(LEVEL);
        Node after = revision.node().get(LEVEL);
        String was = text(before);
        String is = text(after);
        if (Objects.equals(was, is)) {
            return;
        }
        String change = " the stability of " + base.key() + " from " + (was == null ? "none" : was) + " to "
                + (is == null ? "none" : is) + ".";
        if (!Levels.isKnown(was) || !Levels.isKnown(is)) {
            add("api-invalid-stability-level", base, revision, "Changed" + change, null);
        } else if (Levels.rank(is) < Levels.rank(was)) {
            add("api-stability-decreased", base, revision, "Lowered" + change, null);
        } else if (Levels.rank(is) > Levels.rank(was)) {
            add("api-stability-increased", base, revision, "Raised" + change, null);
        }
    }

    private static @Nullable String text(@Nullable Node level) {
        if (level == null) {
            return null;
        }
        String text = level.text();
        return text == null ? level.toJson().toString() : text;
    }

    private void add(String rule, Operation base, Operation revision, String what, @Nullable Witness witness) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), base, null, base.origin(), revision.origin(), what, what, witness, null));
    }
}
