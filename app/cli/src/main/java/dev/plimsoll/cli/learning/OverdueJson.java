package dev.plimsoll.cli.learning;

import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.publication.DocumentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is overdue, for programs: a job in a pipeline that reminds people, for instance.
public final class OverdueJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private OverdueJson() {}

    /// Actions whose day is over.
    ///
    /// @param waiting how many are not settled
    public static String actions(List<ActionState> overdue, long waiting, Instant now) {
        ObjectNode tree = tree().put("waiting", waiting);
        ArrayNode list = tree.putArray("actions");
        for (ActionState state : overdue) {
            Action action = state.action();
            list.addObject()
                    .put("action", state.id().value())
                    .put("state", state.status().word())
                    .put("priority", action.priority().word())
                    .put("kind", action.kind().word())
                    .put("due", day(action.due()))
                    .put("ageDays", state.age(now).toDays())
                    .put("owner", action.owner().account())
                    .put("source", action.source())
                    .put("text", action.text());
        }
        return Json.pretty(tree);
    }

    /// Documents that should have been published; `document` and `stage` are null where there is none.
    public static String documents(List<Late> late) {
        ObjectNode tree = tree();
        ArrayNode list = tree.putArray("late");
        for (Late one : late) {
            DocumentState document = one.document();
            list.addObject()
                    .put("about", one.subject())
                    .put("document", document == null ? null : document.id().value())
                    .put("stage", document == null ? null : document.stage().word())
                    .put("due", day(one.due()));
        }
        return Json.pretty(tree);
    }

    /// Drills, each with whether it is overdue.
    public static String drills(List<DrillState> drills, LocalDate today) {
        ObjectNode tree = tree();
        ArrayNode list = tree.putArray("drills");
        for (DrillState state : drills) {
            list.addObject()
                    .put("drill", state.id().value())
                    .put("title", state.drill().title())
                    .put("state", state.phase().title())
                    .put("overdue", state.overdue(today))
                    .put("due", day(state.drill().due()))
                    .put("owner", state.drill().owner().account())
                    .put("improvements", state.improvements().size());
        }
        return Json.pretty(tree);
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    private static ObjectNode tree() {
        return Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
    }
}
