package dev.plimsoll.model.publication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Something that happened to a document. Kept for ever and folded into a [DocumentState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DocumentEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = DocumentEvent.Compiled.class, name = "compiled"),
    @JsonSubTypes.Type(value = DocumentEvent.Written.class, name = "written"),
    @JsonSubTypes.Type(value = DocumentEvent.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = DocumentEvent.Reviewed.class, name = "reviewed"),
    @JsonSubTypes.Type(value = DocumentEvent.Waived.class, name = "waived"),
    @JsonSubTypes.Type(value = DocumentEvent.Published.class, name = "published"),
    @JsonSubTypes.Type(value = DocumentEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = DocumentEvent.Reopened.class, name = "reopened")
})
public sealed interface DocumentEvent {
    Instant at();

    Person by();

    /// @param happened when what it tells of was over; the days of the policy count from there
    record Drafted(Instant at, Person by, Instant happened, String subject, String title, String report)
            implements DocumentEvent {}

    /// The report was compiled anew from its record.
    record Compiled(Instant at, Person by, String title, String report) implements DocumentEvent {}

    record Written(Instant at, Person by, Addition addition) implements DocumentEvent {}

    /// @param digest of the content that is put to review
    record Submitted(Instant at, Person by, String digest) implements DocumentEvent {}

    /// Somebody who wrote none of it has read it and finds it fit to be published.
    record Reviewed(Instant at, Person by, String digest, String note) implements DocumentEvent {}

    /// Wording that the lint finds to blame is kept, with a reason.
    record Waived(Instant at, Person by, String digest, String reason) implements DocumentEvent {}

    record Published(Instant at, Person by, String digest) implements DocumentEvent {}

    record Withdrawn(Instant at, Person by, String reason) implements DocumentEvent {}

    /// Taken up again after it was withdrawn: a draft that nobody has reviewed.
    record Reopened(Instant at, Person by, String reason) implements DocumentEvent {}
}
