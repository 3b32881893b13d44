package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.regex.TextSearch;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

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
        Set<String> within = FormatMeaning.patterns(both.patterns, leaf.goal.sender().formats);
        if (!within.isEmpty() || !out.patterns.isEmpty()) {
            Inclusion byPatterns = byPatterns(within, out.patterns);
            if (byPatterns != null) {
                return byPatterns;
            }
        }
        if (both.maxLength == 0) {
            Inclusion shown = leaf.shownBy(JsonNodeFactory.instance.stringNode(""));
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

    private @Nullable Inclusion byPatterns(Set<String> within, Set<String> avoided) {
        Texts texts = leaf.cover.flattening.texts();
        return switch (texts.find(within, avoided, both.minLength, both.maxLength)) {
            case TextSearch.None _ -> Inclusion.included();
            case TextSearch.Found(var text)
            when leaf.shownBy(JsonNodeFactory.instance.stringNode(text)) instanceof Inclusion.NotIncluded shown ->
                shown;
            case TextSearch.Found _, TextSearch.TooMuch _ -> null;
        };
    }

    private static Inclusion undecided(@Nullable Inclusion shown) {
        return shown == null ? Cover.undecided("the empty text is not certain") : shown;
    }
}
