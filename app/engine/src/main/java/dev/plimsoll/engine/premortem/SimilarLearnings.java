package dev.plimsoll.engine.premortem;

import dev.plimsoll.model.premortem.SimilarLearning;
import java.util.List;

/// Finds what was learned before about something alike.
@FunctionalInterface
public interface SimilarLearnings {
    /// @param text what is at hand
    /// @param except the record that is at hand itself, for example `PM1`
    /// @param most how many at the most
    /// @return the most alike first
    List<SimilarLearning> to(String text, String except, int most);
}
