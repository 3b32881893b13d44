package dev.plimsoll.model.chaos.storm;

import java.util.HashSet;
import java.util.List;

/// Something that can go wrong in several ways, of which one holds at a time.
///
/// @param name unique in a storm, for example `delay`
/// @param levels at least two; the first is calm weather, the others are in the order of their strength
public record Factor(String name, List<String> levels) {
    public Factor {
        levels = List.copyOf(levels);
        if (name.isBlank() || levels.size() < 2) {
            throw new IllegalArgumentException(
                    "a factor of a storm has a name and at least two levels, not '" + name + "' with " + levels);
        }
        if (new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException("the factor '" + name + "' has a level twice: " + levels);
        }
    }
}
