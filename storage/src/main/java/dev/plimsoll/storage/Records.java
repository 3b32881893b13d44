package dev.plimsoll.storage;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.scenario.ScenarioEvent;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import org.jdbi.v3.core.Handle;

/// The records of a workspace beside its plans and runs, each kept as its events.
///
/// @param amendments what provider and consumers agree on
/// @param procedures checklists, runbooks and playbooks
/// @param executions the times that procedures were done
/// @param scenarios cards about ways to fail
/// @param nearMisses what almost went wrong
/// @param incidents what really happened to customers
/// @param actions what is done about it
/// @param sessions pre-mortem sessions about plans
/// @param drills failures that are played through
/// @param learnings cards about what was learned
/// @param documents reports on their way to readers
/// @param environments the ownership cards of environments
/// @param exhibits files attached to records as evidence
/// @param discussions what is said about the changes of contracts, and which are accepted
public record Records(
        Histories<AmendmentId, AmendmentEvent, AmendmentState> amendments,
        Histories<ProcedureId, ProcedureEvent, ProcedureState> procedures,
        Histories<ExecutionId, ExecutionEvent, ExecutionState> executions,
        Histories<ScenarioId, ScenarioEvent, ScenarioState> scenarios,
        Histories<NearMissId, NearMissEvent, NearMissState> nearMisses,
        Histories<IncidentId, IncidentEvent, IncidentState> incidents,
        Histories<ActionId, ActionEvent, ActionState> actions,
        Histories<SessionId, SessionEvent, SessionState> sessions,
        Histories<DrillId, DrillEvent, DrillState> drills,
        Histories<LearningId, LearningEvent, LearningState> learnings,
        Histories<DocumentId, DocumentEvent, DocumentState> documents,
        Histories<EnvironmentId, EnvironmentEvent, EnvironmentState> environments,
        Histories<ExhibitId, ExhibitEvent, ExhibitState> exhibits,
        Histories<DiscussionId, DiscussionEvent, DiscussionState> discussions) {
    static Records of(Database database, Trail trail) {
        return new Records(
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "amendment", AmendmentEvent.class),
                        AmendmentId::number,
                        AmendmentState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "procedure", "PR", ProcedureEvent.class),
                        ProcedureId::number,
                        ProcedureState::new),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "execution", ExecutionEvent.class),
                        ExecutionId::number,
                        ExecutionState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "scenario", ScenarioEvent.class),
                        ScenarioId::number,
                        ScenarioState::new),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "nearmiss", "NM", NearMissEvent.class),
                        NearMissId::number,
                        NearMissState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "incident", "I", IncidentEvent.class),
                        IncidentId::number,
                        IncidentState::new),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "action", "AC", ActionEvent.class),
                        ActionId::number,
                        ActionState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "session", "PM", SessionEvent.class),
                        SessionId::number,
                        SessionState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "drill", DrillEvent.class),
                        DrillId::number,
                        DrillState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "learning", LearningEvent.class),
                        LearningId::number,
                        LearningState::new),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "document", "DOC", DocumentEvent.class),
                        DocumentId::number,
                        DocumentState::of),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "environment", "ENV", EnvironmentEvent.class),
                        EnvironmentId::number,
                        EnvironmentState::new),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "exhibit", "EX", ExhibitEvent.class),
                        ExhibitId::number,
                        ExhibitState::new),
                new Histories<>(
                        database,
                        new EventLog<>(database, trail, "discussion", "DS", DiscussionEvent.class),
                        DiscussionId::number,
                        DiscussionState::new));
    }

    void check(Handle handle, Check check) {
        amendments.check(handle, check);
        procedures.check(handle, check);
        executions.check(handle, check);
        scenarios.check(handle, check);
        nearMisses.check(handle, check);
        incidents.check(handle, check);
        actions.check(handle, check);
        sessions.check(handle, check);
        drills.check(handle, check);
        learnings.check(handle, check);
        documents.check(handle, check);
        environments.check(handle, check);
        exhibits.check(handle, check);
        discussions.check(handle, check);
    }
}
