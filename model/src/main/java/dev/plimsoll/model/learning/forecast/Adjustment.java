package dev.plimsoll.model.learning.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is adjusted after a forecast was missed.
public enum Adjustment {
    /// How the system was thought to behave.
    MODEL,
    /// The load or the data that the run was given.
    DATASET,
    /// How the system, the sandbox or a threshold is set.
    CONFIGURATION,
    /// Nothing, for the reason that the decision gives.
    NOTHING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The other answers.
    public List<String> others() {
        return Arrays.stream(values())
                .filter(other -> other != this)
                .map(Adjustment::word)
                .toList();
    }
}
