package dev.plimsoll.desktop.premortem;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the pre-mortem screen asks of the engine. Everything here may block.
public interface SessionWork {
    /// @param plans those that a session may be opened about, newest first
    record Listed(List<SessionState> sessions, List<PlanState> plans) {
        public Listed {
            sessions = List.copyOf(sessions);
            plans = List.copyOf(plans);
        }
    }

    /// The open vote and a slip for each participant.
    record Ballots(SessionState state, List<String> slips) {
        public Ballots {
            slips = List.copyOf(slips);
        }

        /// Without the slips: they would end in a log.
        @Override
        public String toString() {
            return "the vote of session " + state.id();
        }
    }

    Listed list();

    SessionState get(SessionId id);

    SessionState open(PlanId plan, int top, Person by);

    SessionState add(SessionState seen, String entry, Person by);

    SessionState closeEntry(SessionState seen, Person by);

    /// Words a risk that stands for entries.
    SessionState merge(SessionState seen, Risk risk, Person by);

    /// Makes every entry that no risk stands for a risk of its own.
    SessionState mergeRest(SessionState seen, Person by);

    Ballots openVote(SessionState seen, int participants, Person by);

    SessionState vote(SessionState seen, String slip, Map<Integer, Score> scores);

    SessionState closeVote(SessionState seen, Person by);

    SessionState decide(SessionState seen, int risk, RiskDecision decision, Person by);

    SessionState close(SessionState seen, boolean go, String reason, Person by);

    Report report(SessionId id);

    /// Writes the report in the format of the file's extension.
    void export(SessionId id, Path file);
}
