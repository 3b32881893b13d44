package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something a team learned, written so that another team can use it.
///
/// @param kind where it comes from
/// @param context in which situation it was learned
/// @param finding what was found out
/// @param evidence what shows it: runs, reports, addresses
/// @param pattern what to do from now on, or never again
/// @param appliesTo where it holds
/// @param confidence how far it can be relied on
/// @param review the day by which somebody looks whether it still holds; null for never
/// @param tags words to find it by
/// @param plan the experiment that can be run again as a template; null for none
/// @param actions what was to be done
/// @param owner who keeps it right
/// @param original the file it was imported from; null for none
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record LearningCard(
        Kind kind,
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String context,
        String finding,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String pattern,

        @JsonInclude(JsonInclude.Include.NON_NULL) AppliesTo appliesTo,

        Confidence confidence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate review,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanId plan,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CardAction> actions,
        Person owner,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Original original,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<LearningCard> {
    /// A card as a file.
    public static final OpenDocument<LearningCard> DOCUMENT = new OpenDocument<>(LearningCard.class, "a learning card");

    /// Where a card comes from.
    public enum Kind {
        /// Written as a card.
        @JsonProperty("learning")
        LEARNING("learning"),
        /// A report of another system, kept whole.
        @JsonProperty("imported-report")
        IMPORTED_REPORT("imported report");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As people read it.
        public String word() {
            return word;
        }
    }

    public LearningCard {
        // None of these is written when there is nothing to say.
        context = context == null ? "" : context;
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        pattern = pattern == null ? "" : pattern;
        appliesTo = appliesTo == null ? AppliesTo.ANYTHING : appliesTo;
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        actions = actions == null ? List.of() : List.copyOf(actions);
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (title.isBlank()) {
            throw new IllegalArgumentException("a learning card needs a title");
        }
        if (finding.isBlank()) {
            throw new IllegalArgumentException("a learning card says what was found");
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll learning card", LearningCard.class);
    }

    @Override
    public LearningCard withUnknown(Map<String, JsonNode> other) {
        return new LearningCard(
                kind,
                title,
                context,
                finding,
                evidence,
                pattern,
                appliesTo,
                confidence,
                review,
                tags,
                plan,
                actions,
                owner,
                original,
                other);
    }
}
