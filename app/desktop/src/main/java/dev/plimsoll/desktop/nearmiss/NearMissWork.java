package dev.plimsoll.desktop.nearmiss;

import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;

/// What the near misses screen asks of the engine. Everything here may block.
public interface NearMissWork {
    /// A near miss that was just reported.
    ///
    /// @param code what the reporter comes back with; kept nowhere
    record Kept(NearMissId id, String code) {
        /// Without the code: it would end in a log.
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /// Words that may tell who wrote them, or that blame somebody.
    ///
    /// @param advice why, and what to write instead
    record Warning(String words, String advice) {}

    List<NearMissState> all();

    /// Who may be told a name; empty when nobody is.
    String confidant();

    /// @param writer whose own name is looked for too; kept nowhere
    List<Warning> warnings(List<String> texts, Person writer);

    Kept reportAnonymously(NearMiss report);

    Kept reportInConfidence(NearMiss report, Person by);

    /// The near miss that a code belongs to, for its reporter.
    NearMissState ofReporter(NearMissId id, String code);

    NearMissState answer(NearMissId id, String code, int question, String answer);

    NearMissState ask(NearMissState seen, String question, Person by);

    /// Makes a scenario card of it.
    ScenarioId promote(NearMissState seen, Person by);
}
