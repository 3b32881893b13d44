package dev.plimsoll.model.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.procedure.ProcedureId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A card about one way to fail. It may be kept with parts missing; it is incomplete until they are written.
///
/// @param trigger how it is brought about
/// @param signs how one notices it
/// @param recover what one does then
/// @param owner who keeps it right
/// @param plans the experiments that bring it about
/// @param runbook what to follow; null while there is none
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record Scenario(
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String trigger,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String signs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String recover,
        Person owner,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlanId> plans,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProcedureId runbook,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<Scenario> {
    /// A card as a file.
    public static final OpenDocument<Scenario> DOCUMENT = new OpenDocument<>(Scenario.class, "a scenario card");

    public Scenario {
        // None of these is written when there is nothing to say.
        trigger = trigger == null ? "" : trigger;
        signs = signs == null ? "" : signs;
        recover = recover == null ? "" : recover;
        plans = plans == null ? List.of() : plans.stream().distinct().toList();
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (title.isBlank()) {
            throw new IllegalArgumentException("a scenario card needs a title");
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll scenario card", Scenario.class);
    }

    /// The parts that are not written, of `trigger`, `signs` and `recover`.
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (trigger.isBlank()) {
            missing.add("trigger");
        }
        if (signs.isBlank()) {
            missing.add("signs");
        }
        if (recover.isBlank()) {
            missing.add("recover");
        }
        return List.copyOf(missing);
    }

    /// Whether all three parts are written.
    public boolean complete() {
        return missing().isEmpty();
    }

    @Override
    public Scenario withUnknown(Map<String, JsonNode> other) {
        return new Scenario(title, trigger, signs, recover, owner, plans, runbook, other);
    }
}
