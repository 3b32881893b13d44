package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.Realism;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes values that a schema accepts and that look like those of real life where it allows that. The same seed and
/// the same entity always give the same value, whatever was asked for before; other entities give others.
///
/// Not for several threads at once: make one for each.
public final class SyntheticData {
    private final SampleValues values;
    private final Realism realism;
    private final long seed;

    public SyntheticData(Flow flow, Vocabulary vocabulary, long seed) {
        this(flow, vocabulary, seed, null);
    }

    /// The same with canaries in the values that can hold one.
    ///
    /// @param mint null for none
    public SyntheticData(Flow flow, Vocabulary vocabulary, long seed, @Nullable CanaryMint mint) {
        this.values = new SampleValues(flow);
        Realism likely = new LikelyValues(vocabulary);
        this.realism = mint == null ? likely : new MarkedValues(likely, mint);
        this.seed = seed;
    }

    /// A valid value; empty where none was found.
    ///
    /// @param entity names what the value stands for, for example `order 17`
    public Optional<JsonNode> value(Schema schema, String entity) {
        return value(schema, entity, "");
    }

    /// The same for a value that has a name, such as that of a parameter.
    public Optional<JsonNode> value(Schema schema, String entity, String name) {
        return values.realistic(schema, name, new SplittableRandom(Draws.of(seed, entity)), realism);
    }
}
