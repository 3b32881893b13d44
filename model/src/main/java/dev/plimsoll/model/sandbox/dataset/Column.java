package dev.plimsoll.model.sandbox.dataset;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What is known of a column: enough to draw values like its own.
interface Column {
    /// One value; null for none.
    @Nullable
    String draw(RandomGenerator random);
}
