package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.util.Set;

/// Constraints of numbers and texts.
final class ScalarConjuncts {
    static final Set<String> UNIVERSAL = Set.of("", ".*", "^.*$", "^", "$", "(.*)", "^(.*)$");
    private final Conjuncts outer;
    private final Flat sender;
    private final Flat receiver;

    ScalarConjuncts(Conjuncts outer) {
        this.outer = outer;
        this.sender = outer.sender;
        this.receiver = outer.receiver;
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
        int order = sender.min == null ? -1 : sender.min.compareTo(bound);
        return order > 0 || (order == 0 && (!receiver.minExclusive || sender.minExclusive));
    }

    private boolean isAtMost(BigDecimal bound) {
        int order = sender.max == null ? 1 : sender.max.compareTo(bound);
        return order < 0 || (order == 0 && (!receiver.maxExclusive || sender.maxExclusive));
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
        if (receiver.minLength > sender.minLength) {
            outer.gap("texts may be shorter", flat -> {
                flat.keepKinds(Set.of(Kind.STRING));
                flat.maxLength = Math.min(flat.maxLength, receiver.minLength - 1);
            });
        }
        if (receiver.maxLength < sender.maxLength) {
            outer.gap("texts may be longer", flat -> {
                flat.keepKinds(Set.of(Kind.STRING));
                flat.minLength = Math.max(flat.minLength, receiver.maxLength + 1);
            });
        }
    }

    private void patterns() {
        for (String pattern : receiver.patterns) {
            if (!sender.patterns.contains(pattern) && !UNIVERSAL.contains(pattern)) {
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
        return !concerns || Formats.isImplied(format, sender.formats);
    }
}
