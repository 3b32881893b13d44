package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A setting in which the environment differs from its baseline. That it may is said by an event of the plan
/// ([PlanEvent.Allowed]), not by the plan: earlier files named who had allowed it, and that proves nothing.
///
/// @param setting its name
/// @param baseline what it should be
/// @param value what it is; the same as the baseline once it is taken back
@JsonIgnoreProperties({"approvedBy", "until"})
public record Deviation(String setting, String baseline, String value) {
    public Deviation {
        if (setting.isBlank()) {
            throw new IllegalArgumentException("a deviation names its setting");
        }
    }

    /// Whether it still differs.
    public boolean differs() {
        return !baseline.equals(value);
    }

    /// As in "*'pool' is 20 instead of 10*, and nobody has allowed that".
    public String words() {
        return "'" + setting + "' is " + value + " instead of " + baseline;
    }
}
