package dev.plimsoll.model.nearmiss;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What almost went wrong, as somebody tells it in two minutes. Only the first answer is asked for; it holds no field
/// for a name or a time.
///
/// @param happened what happened
/// @param couldHave what could have come of it
/// @param stopped what stopped it
/// @param services which services it was about
/// @param help what would help
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record NearMiss(
        String happened,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String couldHave,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String stopped,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> services,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String help,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<NearMiss> {
    /// A near miss as a file.
    public static final OpenDocument<NearMiss> DOCUMENT = new OpenDocument<>(NearMiss.class, "a near miss");

    private static final int LONGEST_TITLE = 72;

    public NearMiss {
        // None of these is written when there is nothing to say.
        couldHave = couldHave == null ? "" : couldHave;
        stopped = stopped == null ? "" : stopped;
        services = services == null ? List.of() : services.stream().distinct().toList();
        help = help == null ? "" : help;
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (happened.isBlank()) {
            throw new IllegalArgumentException("a near miss says what happened");
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll near miss", NearMiss.class);
    }

    /// The beginning of what happened, for lists.
    public String title() {
        String line = happened.strip().lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        String sentence = end < 0 ? line : line.substring(0, end);
        int length = sentence.codePointCount(0, sentence.length());
        return length <= LONGEST_TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /// Everything that was written, for whoever checks it for what gives a person away.
    public List<String> texts() {
        return List.of(happened, couldHave, stopped, String.join(", ", services), help);
    }

    @Override
    public NearMiss withUnknown(Map<String, JsonNode> other) {
        return new NearMiss(happened, couldHave, stopped, services, help, other);
    }
}
