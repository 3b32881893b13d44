package dev.plimsoll.model.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names a run in its workspace: `R` and a number, as people say it aloud (`R12`).
public record RunId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("R[1-9][0-9]{0,8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a run is named R1, R2, …, not '" + value + "'");
        }
    }

    /// The run with this number, counted from 1.
    public static RunId number(long number) {
        return new RunId("R" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
