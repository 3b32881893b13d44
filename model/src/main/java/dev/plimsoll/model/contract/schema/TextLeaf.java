package dev.plimsoll.model.contract.schema;

import java.util.Set;

/// Whether a case of texts has values.
final class TextLeaf {
    private final Leaf leaf;
    private final Flat both;

    TextLeaf(Leaf leaf) {
        this.leaf = leaf;
        this.both = leaf.both;
    }

    Inclusion decide() {
        Exclusions out = leaf.goal.exclusions();
        boolean none = both.minLength > both.maxLength
                || out.patterns.stream().anyMatch(both.patterns::contains)
                || out.patterns.stream().anyMatch(ScalarConjuncts.UNIVERSAL::contains)
                || out.formats.stream().anyMatch(format -> Formats.isImplied(format, both.formats));
        if (none) {
            return Inclusion.included();
        }
        if (both.maxLength == 0) {
            Inclusion shown = leaf.shownBy(tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(""));
            return shown == null && out.formats.isEmpty() ? Inclusion.included() : undecided(shown);
        }
        Inclusion found = leaf.drafted(both, "no text was found that shows it");
        if (found instanceof Inclusion.NotIncluded) {
            return found;
        }
        int longer = Math.max(both.minLength, Math.min(both.maxLength, 7));
        return leaf.drafted(
                both.narrowed(flat -> {
                    flat.keepKinds(Set.of(Kind.STRING));
                    flat.minLength = longer;
                }),
                "no text was found that shows it");
    }

    private static Inclusion undecided(@org.jspecify.annotations.Nullable Inclusion shown) {
        return shown == null ? Cover.undecided("the empty text is not certain") : shown;
    }
}
