package dev.plimsoll.model.amendment;

import static dev.plimsoll.model.amendment.AmendmentSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AmendmentGateTest {
    private static final ExperimentPlan PLAN = Plans.complete().plan();

    /// An amendment of the contracts that the plan is about.
    private static AmendmentRecord fitting() {
        ObjectNode tree = AmendmentRecord.DOCUMENT.tree(whole());
        tree.set("base", Json.mapper().valueToTree(PLAN.amendment().base()));
        tree.set("revision", Json.mapper().valueToTree(PLAN.amendment().revision()));
        return AmendmentRecord.DOCUMENT.read(tree);
    }

    private static String why(AmendmentRecord named, @Nullable AmendmentState found) {
        var gate = AmendmentGate.of(PLAN, new AmendmentLink("A1", named.digest()), found);
        return gate.open() ? "" : gate.reason();
    }

    @Test
    void aPlanTestsTheAmendmentThatItNamesAndNoOther() {
        AmendmentState state = drafted(fitting());

        assertThat(why(fitting(), state)).isEmpty();
        assertThat(why(fitting(), null)).startsWith("The plan tests amendment A1, which is not in this workspace");
        assertThat(why(whole(), state)).contains("it says something else now; name its present digest");
        assertThat(why(fitting(), state.after(new AmendmentEvent.Withdrawn(THEN, ADA, "no"))))
                .contains("which ended at 2026-11-30T23:00:00Z");
        assertThat(why(whole(), drafted(whole())))
                .contains("which is about the contracts abababababab and cdcdcdcdcdcd");
    }
}
