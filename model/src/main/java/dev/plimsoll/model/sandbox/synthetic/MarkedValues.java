package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.contract.schema.Realism;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Likely values with a canary in each text that can hold one. A value that its schema then refuses is made without.
final class MarkedValues implements Realism {
    private final Realism likely;
    private final CanaryMint mint;

    MarkedValues(Realism likely, CanaryMint mint) {
        this.likely = likely;
        this.mint = mint;
    }

    @Override
    public @Nullable JsonNode propose(Wanted wanted) {
        JsonNode proposed = likely.propose(wanted);
        if (proposed == null || !proposed.isString()) {
            return proposed;
        }
        long draw = Draws.of(wanted.entity() + wanted.index(), wanted.owner() + " " + wanted.name());
        String text = mint.marked(proposed.stringValue(), draw, wanted.range().maxLength());
        return JsonNodeFactory.instance.stringNode(text);
    }
}
