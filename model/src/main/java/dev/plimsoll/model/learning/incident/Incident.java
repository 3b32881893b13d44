package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A real incident. It is reported with what is known at once; the rest is written as it becomes known.
///
/// @param title what people call it
/// @param severity how bad it was for customers
/// @param services those that customers could not use as promised
/// @param owner who keeps the record right; never a cause
/// @param summary what happened, in plain words for people who were not there
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record Incident(
        String title,
        IncidentSeverity severity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> services,
        Person owner,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) IncidentTimes times,
        @JsonInclude(JsonInclude.Include.NON_NULL) Impact impact,
        @JsonInclude(JsonInclude.Include.NON_NULL) Story story,
        @JsonInclude(JsonInclude.Include.NON_NULL) IncidentLinks links,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<Incident> {
    /// An incident as a file.
    public static final OpenDocument<Incident> DOCUMENT = new OpenDocument<>(Incident.class, "an incident");

    public Incident {
        // A file may leave out what is not known yet.
        services = services == null ? List.of() : services.stream().distinct().toList();
        summary = summary == null ? "" : summary;
        times = times == null ? IncidentTimes.UNKNOWN : times;
        impact = impact == null ? Impact.UNKNOWN : impact;
        story = story == null ? Story.UNTOLD : story;
        links = links == null ? IncidentLinks.NONE : links;
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (title.isBlank()) {
            throw new IllegalArgumentException("an incident needs a title");
        }
    }

    /// Everything that people wrote about it, for whoever checks the wording; blank texts left out.
    public List<String> texts() {
        return Stream.of(Stream.of(title, summary), story.texts())
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll incident", Incident.class);
    }

    @Override
    public Incident withUnknown(Map<String, JsonNode> other) {
        return new Incident(title, severity, services, owner, summary, times, impact, story, links, other);
    }
}
