package dev.plimsoll.model.contract.schema;

/// Ways to break the constraints on a number or a text.
final class ScalarNegation {
    private final Negation negation;
    private final Flat option;

    ScalarNegation(Negation negation) {
        this.negation = negation;
        this.option = negation.option;
    }

    void cases() {
        if (negation.kind == Kind.NUMBER) {
            numbers();
        } else {
            texts();
        }
        for (String format : option.formats) {
            boolean asText = Formats.isAsserted(format);
            if (!asText || negation.kind == Kind.STRING) {
                negation.one(() -> negation.rest.excluding(copy -> copy.formats.add(format)));
            }
        }
    }

    private void numbers() {
        var min = option.min;
        var max = option.max;
        if (min != null) {
            negation.narrowed(flat -> flat.atMost(min, !option.minExclusive));
        }
        if (max != null) {
            negation.narrowed(flat -> flat.atLeast(max, !option.maxExclusive));
        }
        if (option.whole) {
            negation.one(() -> negation.rest.excluding(copy -> copy.steps.add(java.math.BigDecimal.ONE)));
        }
        option.steps.forEach(step -> negation.one(() -> negation.rest.excluding(copy -> copy.steps.add(step))));
    }

    private void texts() {
        if (option.minLength > 0) {
            negation.narrowed(flat -> flat.maxLength = Math.min(flat.maxLength, option.minLength - 1));
        }
        if (option.maxLength < Flat.UNBOUNDED) {
            negation.narrowed(flat -> flat.minLength = Math.max(flat.minLength, option.maxLength + 1));
        }
        option.patterns.forEach(
                pattern -> negation.one(() -> negation.rest.excluding(copy -> copy.patterns.add(pattern))));
    }
}
