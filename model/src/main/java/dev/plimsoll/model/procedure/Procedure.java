package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A checklist, runbook or playbook. Each version is known by its [#digest()].
///
/// @param title what people call it
/// @param purpose when it is used and what it achieves; may be empty
/// @param owner who keeps it right
/// @param steps in order; at least one
/// @param evidence what is noted down while it is done
/// @param everyDays it is to be done again so many days after it was finished; null when only as needed
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record Procedure(
        ProcedureKind kind,
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String purpose,
        Person owner,
        List<Step> steps,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EvidenceTemplate> evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer everyDays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<Procedure> {
    /// A procedure as a file.
    public static final OpenDocument<Procedure> DOCUMENT = new OpenDocument<>(Procedure.class, "a procedure");

    public Procedure {
        // None of these is written when there is nothing to say.
        purpose = purpose == null ? "" : purpose;
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        steps = List.copyOf(steps);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a procedure needs a title");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a procedure has at least one step");
        }
        if (everyDays != null && everyDays < 1) {
            throw new IllegalArgumentException("a procedure is done again after a day or more, not " + everyDays);
        }
        requireUnique("step", steps.stream().map(Step::name).toList());
        requireUnique(
                "template of evidence",
                evidence.stream().map(EvidenceTemplate::name).toList());
    }

    /// One that is done as needed.
    public Procedure(
            ProcedureKind kind,
            String title,
            String purpose,
            Person owner,
            List<Step> steps,
            List<EvidenceTemplate> evidence,
            Map<String, JsonNode> unknown) {
        this(kind, title, purpose, owner, steps, evidence, null, unknown);
    }

    private static void requireUnique(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two entries share the " + kind + " name '" + name + "'");
            }
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll procedure", Procedure.class);
    }

    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    @Override
    public Procedure withUnknown(Map<String, JsonNode> other) {
        return new Procedure(kind, title, purpose, owner, steps, evidence, everyDays, other);
    }
}
