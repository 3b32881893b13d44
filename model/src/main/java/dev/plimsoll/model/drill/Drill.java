package dev.plimsoll.model.drill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is played, by whom, and until when it is due.
///
/// @param owner leads it, and alone sees the injects before they come
/// @param scenario the card that it plays; null when it plays none
/// @param due the day until which it is to be done
/// @param injects in the order of their times
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record Drill(
        String title,
        Person owner,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ScenarioId scenario,

        LocalDate due,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DrillRole> roles,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Inject> injects,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<Drill> {
    /// A drill as a file.
    public static final OpenDocument<Drill> DOCUMENT = new OpenDocument<>(Drill.class, "a drill");

    public Drill {
        // None of these is written when there is nothing to say.
        roles = roles == null ? List.of() : List.copyOf(roles);
        injects = injects == null
                ? List.of()
                : injects.stream()
                        .sorted(Comparator.comparing(Inject::after).thenComparing(Inject::id))
                        .toList();
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (title.isBlank()) {
            throw new IllegalArgumentException("a drill needs a title");
        }
        if (injects.stream().map(Inject::id).distinct().count() < injects.size()) {
            throw new IllegalArgumentException("two injects of the drill '" + title + "' share an id");
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll drill", Drill.class);
    }

    /// Whether nobody speaks for customers: they are hit first in an outage, and those who talk to them learn nothing
    /// from a drill without them.
    public boolean lacksSupport() {
        return roles.stream().noneMatch(DrillRole::support);
    }

    @Override
    public Drill withUnknown(Map<String, JsonNode> other) {
        return new Drill(title, owner, scenario, due, roles, injects, other);
    }
}
