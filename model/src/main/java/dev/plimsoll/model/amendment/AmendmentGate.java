package dev.plimsoll.model.amendment;

import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import org.jspecify.annotations.Nullable;

/// Whether the amendment record that a plan names is the one that it tests.
public final class AmendmentGate {
    private static final String NAME = "Amendment record";

    private AmendmentGate() {}

    /// @param named by the plan
    /// @param found the record of that name; null when there is none
    public static Gate of(ExperimentPlan plan, AmendmentLink named, @Nullable AmendmentState found) {
        String why = unfit(plan, named, found);
        return Gate.of(
                NAME,
                why.isEmpty(),
                "The plan tests amendment " + named.record() + " as it stands.",
                "The plan tests amendment " + named.record() + why);
    }

    private static String unfit(ExperimentPlan plan, AmendmentLink named, @Nullable AmendmentState found) {
        if (found == null) {
            return ", which is not in this workspace; import it, or name one that is (terms.amendment).";
        }
        AmendmentRecord present = found.amendment();
        if (!present.digest().equals(named.digest())) {
            return " with digest " + start(named.digest())
                    + ", and it says something else now; name its present digest, " + present.digest() + ".";
        }
        if (found.last() instanceof AmendmentEvent.Withdrawn || found.last() instanceof AmendmentEvent.Superseded) {
            return ", which ended at " + found.last().at() + "; name the one that took its place.";
        }
        boolean same = present.base().digest().equals(plan.amendment().base().digest())
                && present.revision()
                        .digest()
                        .equals(plan.amendment().revision().digest());
        return same
                ? ""
                : ", which is about the contracts " + start(present.base().digest()) + " and "
                        + start(present.revision().digest()) + ", and the plan is about "
                        + start(plan.amendment().base().digest()) + " and "
                        + start(plan.amendment().revision().digest()) + "; name the amendment of these.";
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
