package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// Makes up values that a schema accepts, for stubs and synthetic data. Same schema, same flow and same random
/// numbers give the same values. All declared properties are present unless recursion ends them; properties that are
/// not sent in the flow are left out. Every value is checked before it is given away.
///
/// Not for several threads at once: make one for each.
public final class SampleValues {
    private static final int TRIES = 30;
    private static final int LIKELY_TRIES = 5;
    private final Flattening flattening;
    private final Check check;

    public SampleValues(Flow flow) {
        this.flattening = new Flattening(flow, new Effort());
        this.check = new Check(flattening);
    }

    /// A valid value; empty where none was found: the schema accepts nothing, or uses keywords that we cannot make
    /// values for.
    public Optional<JsonNode> sample(Schema schema, RandomGenerator random) {
        Optional<JsonNode> full = sample(schema, random, Draft.Size.FULL);
        return full.isPresent() ? full : minimal(schema, random);
    }

    /// A valid value whose parts look like those of real life where the schema allows that; empty where none was
    /// found.
    ///
    /// @param name what the whole value is called; empty where it has no name
    public Optional<JsonNode> realistic(Schema schema, String name, RandomGenerator random, Realism realism) {
        flattening.effort().nextValue();
        Flat flat = flattening.of(schema);
        for (int tries = 0; tries < LIKELY_TRIES; tries++) {
            JsonNode value = new Draft(flattening, check, random, new DraftRealism(realism, name, random)).of(flat);
            if (value != null && check.accepts(flat, value)) {
                return Optional.of(value);
            }
        }
        return sample(schema, random);
    }

    /// A valid value that holds nothing that is not required.
    public Optional<JsonNode> minimal(Schema schema, RandomGenerator random) {
        return sample(schema, random, Draft.Size.MINIMAL);
    }

    private Optional<JsonNode> sample(Schema schema, RandomGenerator random, Draft.Size size) {
        flattening.effort().nextValue();
        Flat flat = flattening.of(schema);
        for (int tries = 0; tries < TRIES; tries++) {
            JsonNode value = new Draft(flattening, check, random, size).of(flat);
            if (value != null && check.accepts(flat, value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /// Whether the schema accepts the value; empty where that is not known.
    public Optional<Boolean> accepts(Schema schema, JsonNode value) {
        flattening.effort().nextValue();
        Refusal refusal = check.refusal(flattening.of(schema), value, "");
        return refusal == null ? Optional.of(true) : refusal.certain() ? Optional.of(false) : Optional.empty();
    }

    /// What is certainly wrong with a value, all of it in the order of its parts; empty where it is accepted, or where
    /// that is not known.
    ///
    /// @param most after how many no more are looked for
    public List<Objection> objections(Schema schema, JsonNode value, int most) {
        flattening.effort().nextValue();
        return new Objections(flattening, check, most)
                .of(flattening.of(schema), value).stream()
                        .map(refusal -> new Objection(refusal.pointer(), refusal.sentence()))
                        .toList();
    }

    /// Why a value is refused.
    ///
    /// @param pointer JSON Pointer into the value to the part that is refused
    /// @param sentence what is refused and by what
    public record Objection(String pointer, String sentence) {}

    /// Goes through a valid value from the outside in and tells what the schema demands at every place. Nobody may
    /// change the value until the next walk.
    public void walk(Schema schema, JsonNode value, Visitor visitor) {
        flattening.effort().nextValue();
        check.forget();
        new ValueWalk(flattening, check, visitor).go(flattening.of(schema), value, "", 0);
    }

    /// Is told every place of a value.
    public interface Visitor {
        /// @param pointer JSON Pointer of the place
        /// @param part what the value holds there
        void at(String pointer, Shape shape, JsonNode part);
    }
}
