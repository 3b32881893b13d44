package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.regex.TextSearch;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// Constraints of numbers and texts.
final class ScalarConjuncts {
    static final Set<String> UNIVERSAL = Set.of("", ".*", "^.*$", "^", "$", "(.*)", "^(.*)$");
    private final Conjuncts outer;
    private final Flat sender;
    private final Flat receiver;
    private final Texts texts;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;
    /// The patterns of what is sent, those that its formats mean among them.
    private final Set<String> sent;

    ScalarConjuncts(Conjuncts outer) {
        this.outer = outer;
        this.sender = outer.sender;
        this.receiver = outer.receiver;
        this.texts = outer.prover.flattening().texts();
        this.least = FormatMeaning.least(sender.min, sender.formats);
        this.most = FormatMeaning.most(sender.max, sender.formats);
        this.sent = FormatMeaning.patterns(sender.patterns, sender.formats);
    }

    void prove() {
        if (outer.sends(Kind.NUMBER)) {
            bounds();
            steps();
        }
        if (outer.sends(Kind.STRING)) {
            lengths();
            patterns();
        }
        formats();
    }

    private void bounds() {
        if (receiver.min != null && !isAtLeast(receiver.min)) {
            BigDecimal bound = receiver.min;
            outer.gap("the minimum is higher", flat -> {
                flat.keepKinds(Set.of(Kind.NUMBER));
                flat.atMost(bound, !receiver.minExclusive);
            });
        }
        if (receiver.max != null && !isAtMost(receiver.max)) {
            BigDecimal bound = receiver.max;
            outer.gap("the maximum is lower", flat -> {
                flat.keepKinds(Set.of(Kind.NUMBER));
                flat.atLeast(bound, !receiver.maxExclusive);
            });
        }
    }

    private boolean isAtLeast(BigDecimal bound) {
        int order = least == null ? -1 : least.compareTo(bound);
        boolean excluded = sender.minExclusive && bound.compareTo(sender.min == null ? bound : sender.min) == 0;
        return order > 0 || (order == 0 && (!receiver.minExclusive || excluded));
    }

    private boolean isAtMost(BigDecimal bound) {
        int order = most == null ? 1 : most.compareTo(bound);
        boolean excluded = sender.maxExclusive && bound.compareTo(sender.max == null ? bound : sender.max) == 0;
        return order < 0 || (order == 0 && (!receiver.maxExclusive || excluded));
    }

    private void steps() {
        boolean wholeSteps = sender.steps.stream().anyMatch(step -> step.scale() <= 0);
        if (receiver.whole && !sender.whole && !wholeSteps) {
            outer.gap("a number need not be an integer", flat -> {
                flat.keepKinds(Set.of(Kind.NUMBER));
                flat.fraction = true;
            });
        }
        for (BigDecimal step : receiver.steps) {
            boolean proved = sender.steps.stream().anyMatch(own -> Multiples.isMultiple(own, step))
                    || (sender.whole && Multiples.isMultiple(BigDecimal.ONE, step));
            if (!proved) {
                outer.gap(
                        "numbers need not be multiples of " + step.toPlainString(),
                        flat -> flat.keepKinds(Set.of(Kind.NUMBER)),
                        flat -> above(flat, step.add(BigDecimal.ONE)),
                        flat -> above(flat, step.add(BigDecimal.TWO)));
            }
        }
    }

    private static void above(Flat flat, BigDecimal bound) {
        flat.keepKinds(Set.of(Kind.NUMBER));
        flat.atLeast(bound, false);
    }

    private void lengths() {
        if (receiver.minLength > sender.minLength && mayBeLong(sender.minLength, receiver.minLength - 1)) {
            outer.gap("texts may be shorter", flat -> {
                flat.keepKinds(Set.of(Kind.STRING));
                flat.maxLength = Math.min(flat.maxLength, receiver.minLength - 1);
            });
        }
        if (receiver.maxLength < sender.maxLength && mayBeLong(receiver.maxLength + 1, sender.maxLength)) {
            outer.gap("texts may be longer", flat -> {
                flat.keepKinds(Set.of(Kind.STRING));
                flat.minLength = Math.max(flat.minLength, receiver.maxLength + 1);
            });
        }
    }

    /// Whether the sender's patterns may let texts of certain lengths through.
    private boolean mayBeLong(int shortest, int longest) {
        return sent.isEmpty() || !texts.isNone(sent, Set.of(), shortest, longest);
    }

    private void patterns() {
        for (String pattern : receiver.patterns) {
            if (!sender.patterns.contains(pattern) && !UNIVERSAL.contains(pattern) && mayMiss(pattern)) {
                outer.gap(
                        "whether all texts match the pattern " + pattern + " is not decided",
                        flat -> flat.keepKinds(Set.of(Kind.STRING)),
                        flat -> {
                            flat.keepKinds(Set.of(Kind.STRING));
                            flat.minLength = Math.max(flat.minLength, Math.min(flat.maxLength, 4));
                        });
            }
        }
    }

    /// Whether a text may be sent in which a pattern is not found; one that shows it is tried at once. It knows nothing
    /// of calendars and the like, so that of a date it may be none: known dates are tried as well.
    private boolean mayMiss(String pattern) {
        TextSearch.Answer answer = texts.find(sent, Set.of(pattern), sender.minLength, sender.maxLength);
        if (answer instanceof TextSearch.None) {
            return false;
        }
        if (answer instanceof TextSearch.Found(var text)) {
            outer.tryValue(JsonNodeFactory.instance.stringNode(text));
        }
        for (String format : sender.formats) {
            FormatExamples.of(format).forEach(text -> outer.tryValue(JsonNodeFactory.instance.stringNode(text)));
        }
        return true;
    }

    private void formats() {
        for (String format : receiver.formats) {
            if (!isImplied(format)) {
                outer.gap(
                        "the format '" + format + "' is not asserted by validators"
                                + (sender.formats.isEmpty() ? "" : ", nor is " + sender.formats),
                        flat -> {
                            flat.keepKinds(Set.of(Kind.STRING));
                            flat.minLength = Math.max(flat.minLength, Math.min(flat.maxLength, 4));
                        });
            }
        }
    }

    private boolean isImplied(String format) {
        boolean isText = Formats.isAsserted(format);
        boolean concerns = isText ? outer.sends(Kind.STRING) : outer.sends(Kind.STRING) || outer.sends(Kind.NUMBER);
        return !concerns
                || Formats.isImplied(format, sender.formats)
                || Octets.of(sender).isWritten(format);
    }
}
