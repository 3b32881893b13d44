package dev.plimsoll.desktop;

import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.scenario.ScenarioId;
import org.jspecify.annotations.Nullable;

/// The names of records that the archive has found.
final class Places {
    private Places() {}

    /// @param kind as the archive calls it
    /// @param id as the archive calls it
    /// @return a name that opens the record; a visit where its name alone says too little; null for what has no
    ///     screen
    static @Nullable Object name(String kind, String id) {
        return switch (kind) {
            case "action" -> new ActionId(id);
            case "amendment" -> new AmendmentId(id);
            case "discussion" -> new DiscussionId(id);
            case "drill" -> new DrillId(id);
            case "execution" -> new ExecutionId(id);
            case "incident" -> new IncidentId(id);
            case "learning" -> new LearningId(id);
            case "nearmiss" -> new NearMissId(id);
            case "plan" -> new PlanId(id);
            case "procedure" -> new ProcedureId(id);
            case "report" -> new Visit(Screen.REPORT, new RunId(id.substring(0, id.indexOf('/'))));
            case "run" -> new RunId(id);
            case "scenario" -> new ScenarioId(id);
            case "session" -> new SessionId(id);
            default -> null;
        };
    }
}
