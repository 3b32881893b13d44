package dev.plimsoll.model.learning.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something that is to be done, by whom and until when, and what will show that it is.
///
/// @param text what is to be done, on one line
/// @param due null while nobody has promised a day
/// @param source where it follows from, for example `R3`, `I1` or `D2`; may be empty
/// @param verifiedBy what will show that it is done: a plan or a run, a test, a drill; may be empty
/// @param tracker its name in another tracker, for example `acme/shop#12` or `SHOP-7`; may be empty
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record Action(
        String text,
        ActionKind kind,
        ActionPriority priority,
        Person owner,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String verifiedBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String tracker,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<Action> {
    /// An action as a file.
    public static final OpenDocument<Action> DOCUMENT = new OpenDocument<>(Action.class, "an action");

    public Action {
        // None of these is written when there is nothing to say.
        text = text.replaceAll("\\s+", " ").strip();
        source = source == null ? "" : source.strip();
        verifiedBy = verifiedBy == null ? "" : verifiedBy.strip();
        tracker = tracker == null ? "" : tracker.strip();
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an action says what is to be done");
        }
    }

    /// One without anything that may be left out.
    public static Action of(String text, ActionKind kind, ActionPriority priority, Person owner) {
        return new Action(text, kind, priority, owner, null, "", "", "", Map.of());
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll action", Action.class);
    }

    @Override
    public Action withUnknown(Map<String, JsonNode> other) {
        return new Action(text, kind, priority, owner, due, source, verifiedBy, tracker, other);
    }
}
