package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names a plan in its workspace: `P` and a number, as people say it aloud (`P12`).
public record PlanId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("P[1-9][0-9]{0,8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a plan is named P1, P2, …, not '" + value + "'");
        }
    }

    /// The plan with this number, counted from 1.
    public static PlanId number(long number) {
        return new PlanId("P" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
