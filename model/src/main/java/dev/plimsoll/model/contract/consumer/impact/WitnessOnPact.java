package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Mismatch;
import dev.plimsoll.model.contract.consumer.pact.PactMatch;
import dev.plimsoll.model.contract.consumer.pact.PactResponse;
import dev.plimsoll.model.contract.consumer.pact.PactVersion;
import dev.plimsoll.model.contract.consumer.pact.Step;
import dev.plimsoll.model.contract.consumer.use.Found;
import dev.plimsoll.model.contract.consumer.use.UsedExchange;
import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts the witness of a change into the response that a pact expects, and asks the pact whether it takes it: the pact
/// says by its matching rules which values its consumer can do with.
///
/// @param question the change
record WitnessOnPact(Question question) {
    private static final PactMatch MATCH = new PactMatch(PactVersion.V4);

    /// @param found the places of the changed value in the example; at least one
    Finding of(UsedExchange used, JsonNode example, List<Found> found, Evidence evidence) {
        String path = question.path().toString();
        JsonNode value = witness();
        PactResponse expected = used.exchange().http().response();
        List<Step> steps = found.getFirst().steps();
        if (value == null || !expected.rules().body().loosens(steps)) {
            return Finding.risky("Its pact reads " + path + "; what it makes of other values is not said.", evidence);
        }
        List<Mismatch> refused = MATCH.compare(expected, with(expected, replaced(example, steps, 0, value)));
        if (refused.stream().anyMatch(mismatch -> !mismatch.undecided())) {
            return Finding.breaks(
                    "Its pact refuses " + value + " at " + path + ", which the revision may send.", evidence);
        }
        boolean everyValue = refused.isEmpty()
                && !value.isContainer()
                && expected.rules().body().takesTheWholeType(steps);
        return everyValue
                ? Finding.unaffected(
                        Use.USED,
                        "Its pact takes any value of that type at " + path + ", so also the new ones.",
                        evidence)
                : Finding.risky(
                        "Its pact takes the witness at " + path + "; other new values are not proved.", evidence);
    }

    /// The value that the revision may send at the changed place; null where the witness has none there.
    private @Nullable JsonNode witness() {
        if (question.change().witness() instanceof Witness.Payload payload && payload.validOn() == Side.REVISION) {
            JsonNode broken = payload.value().at(payload.brokenAt());
            List<JsonNode> there = Found.in(payload.value(), question.path()).stream()
                    .map(Found::value)
                    .toList();
            boolean isThere = there.contains(broken);
            return isThere ? broken : there.isEmpty() ? null : there.getFirst();
        }
        return null;
    }

    private static PactResponse with(PactResponse expected, JsonNode body) {
        Body old = expected.body();
        return new PactResponse(
                expected.status(),
                expected.headers(),
                new Body(Body.State.PRESENT, old.mediaType(), body, old.pointer()),
                expected.rules());
    }

    private static JsonNode replaced(JsonNode at, List<Step> steps, int depth, JsonNode value) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (at instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            copy.set(step.name(), replaced(object.get(step.name()), steps, depth + 1, value));
            return copy;
        }
        ArrayNode copy = ((ArrayNode) at).deepCopy();
        copy.set(step.index(), replaced(at.get(step.index()), steps, depth + 1, value));
        return copy;
    }
}
