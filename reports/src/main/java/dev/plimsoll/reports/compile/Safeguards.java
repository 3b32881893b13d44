package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.safeguard.Performance;
import dev.plimsoll.model.learning.safeguard.ReadSafeguards;
import dev.plimsoll.model.learning.safeguard.SafeguardState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Text;
import java.util.List;

/// How each safeguard of a run performed, with references to what shows it.
final class Safeguards {
    /// @param name the safeguard
    /// @param intended what it is for
    /// @param state how it performed
    /// @param measured the figures and their evidence
    record Safeguard(String name, String intended, SafeguardState state, Text measured) {}

    private Safeguards() {}

    static List<Safeguard> of(Evidence evidence) {
        return of(evidence.run());
    }

    static List<Safeguard> of(Run run) {
        return ReadSafeguards.of(run).stream()
                .map(one -> new Safeguard(one.name(), one.intended(), one.state(), measured(one)))
                .toList();
    }

    private static Text measured(Performance performance) {
        Text text = Text.of(performance.measured());
        for (int event : performance.events()) {
            text = text.and(" ").ref("e" + event);
        }
        return text;
    }
}
