package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.StyledValue;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Compares how a parameter or header is written. A change breaks where some value of the sender is written in
/// another way; the witness holds that value as the base writes it.
final class FormComparison {
    private static final Set<String> COMPOSED = Set.of("array", "object");
    private static final int TRIES = 24;

    private final SampleValues samples = new SampleValues(Flow.REQUEST);
    private final Calls calls;

    FormComparison(Calls calls) {
        this.calls = calls;
    }

    void parameter(Operation operation, Parameter before, Parameter after, Telling telling) {
        Parameter.Form one = before.form();
        Parameter.Form other = after.form();
        String of = " of the " + before.in().word() + " parameter '" + before.name() + "'";
        if (!sameType(one.mediaType(), other.mediaType())) {
            String what = "Changed the media type" + of + " from " + type(one) + " to " + type(other) + ".";
            written("request-parameter-media-type-changed", operation, before, after, what, telling);
        } else if (!one.style().equals(other.style()) || one.explode() != other.explode()) {
            String what = "Changed the style" + of + " from " + style(one) + " to " + style(other) + ".";
            written("request-parameter-style-changed", operation, before, after, what, telling);
        }
        flags(operation, before, after, telling, of);
    }

    private void flags(Operation operation, Parameter before, Parameter after, Telling telling, String of) {
        if (before.form().allowReserved() != after.form().allowReserved()) {
            String rule = "request-parameter-allow-reserved-changed";
            String what = "Changed whether reserved characters" + of + " travel as they are.";
            if (after.form().allowReserved()) {
                telling.safe(rule, before.origin(), after.origin(), what);
            } else {
                telling.risky(
                        rule,
                        before.origin(),
                        after.origin(),
                        what,
                        "how the provider reads a reserved character is not in the contract");
            }
        }
        if (before.form().allowEmptyValue() != after.form().allowEmptyValue()) {
            String rule = "request-parameter-empty-value-changed";
            String what = "Changed whether an empty value" + of + " is allowed.";
            if (after.form().allowEmptyValue()) {
                telling.safe(rule, before.origin(), after.origin(), what);
            } else {
                telling.breaking(
                        rule,
                        before.origin(),
                        after.origin(),
                        what,
                        calls.carrying(
                                operation,
                                before,
                                StringNode.valueOf(""),
                                "The revision refuses the empty value of " + before.name() + ": 400 Bad Request."));
            }
        }
    }

    /// A header of a response: the revision writes it, and it is read as the base says.
    void header(Operation operation, Parameter before, Parameter after, Telling telling) {
        if (before.form().equals(after.form())) {
            return;
        }
        String what = "Changed the style of the header '" + before.name() + "' from " + style(before.form()) + " to "
                + style(after.form()) + ".";
        written("response-header-style-changed", operation, before, after, what, telling);
    }

    private void written(
            String rule, Operation operation, Parameter before, Parameter after, String what, Telling telling) {
        Schema schema = before.schema();
        JsonNode value = schema == null ? null : telling(before, after, schema);
        if (value != null) {
            String text = StyledValue.READABLE.of(before.name(), before.form(), value);
            String now = StyledValue.READABLE.of(before.name(), after.form(), value);
            String outcome = "The base writes the value as " + text + ", the revision as " + now + ".";
            telling.breaking(
                    rule,
                    before.origin(),
                    after.origin(),
                    what,
                    operation.parameters().contains(before) // a header of a response travels in no call
                            ? calls.carrying(operation, before, value, outcome)
                            : calls.least(operation, outcome));
        } else if (schema != null && isScalar(schema)) {
            telling.safe(rule, before.origin(), after.origin(), what);
        } else {
            telling.risky(
                    rule, before.origin(), after.origin(), what, "no value was found that is written in another way");
        }
    }

    /// A value that the two forms write differently; null where none was found.
    private @Nullable JsonNode telling(Parameter before, Parameter after, Schema schema) {
        for (int seed = 0; seed < TRIES; seed++) {
            JsonNode value = samples.sample(schema, new Random(seed)).orElse(null);
            if (value != null && !isEmpty(value)) {
                String one = StyledValue.READABLE.of(before.name(), before.form(), value);
                if (!one.equals(StyledValue.READABLE.of(before.name(), after.form(), value))) {
                    return value;
                }
            }
        }
        return null;
    }

    private static boolean isEmpty(JsonNode value) {
        return !value.isValueNode() && value.isEmpty();
    }

    private static boolean isScalar(Schema schema) {
        Schema target = schema.reference();
        Set<String> types = (target == null ? schema : target).types();
        return !types.isEmpty() && types.stream().noneMatch(COMPOSED::contains);
    }

    private static boolean sameType(@Nullable String one, @Nullable String other) {
        return (one == null || other == null)
                ? Objects.equals(one, other)
                : MediaType.of(one).equals(MediaType.of(other));
    }

    private static String type(Parameter.Form form) {
        return form.mediaType() == null ? "none" : form.mediaType();
    }

    private static String style(Parameter.Form form) {
        return form.style() + (form.explode() ? ", exploded" : ", not exploded");
    }
}
