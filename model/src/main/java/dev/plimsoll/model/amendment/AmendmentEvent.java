package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.List;

/// Something that happened to an amendment. Kept for ever and folded into an [AmendmentState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AmendmentEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = AmendmentEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = AmendmentEvent.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = AmendmentEvent.Signed.class, name = "signed"),
    @JsonSubTypes.Type(value = AmendmentEvent.Waived.class, name = "waived"),
    @JsonSubTypes.Type(value = AmendmentEvent.Effected.class, name = "effected"),
    @JsonSubTypes.Type(value = AmendmentEvent.Superseded.class, name = "superseded"),
    @JsonSubTypes.Type(value = AmendmentEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = AmendmentEvent.Reopened.class, name = "reopened")
})
public sealed interface AmendmentEvent {
    Instant at();

    Person by();

    record Drafted(Instant at, Person by, AmendmentRecord amendment) implements AmendmentEvent {}

    /// The content is another from now on.
    ///
    /// @param voided the signatures of the content before, which count no more
    /// @param note says so in words; empty when nobody had signed
    record Revised(
            Instant at,
            Person by,
            AmendmentRecord amendment,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Voided> voided,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String note)
            implements AmendmentEvent {
        public Revised {
            voided = voided == null ? List.of() : List.copyOf(voided); // not written when nobody had signed
            note = note == null ? "" : note;
        }
    }

    /// Put to review.
    record Submitted(Instant at, Person by, String digest) implements AmendmentEvent {}

    /// @param party for whom
    /// @param digest of the content that was signed; the signature says nothing about other content
    /// @param note what is to be remembered; may be empty
    record Signed(Instant at, Person by, String party, String digest, String note) implements AmendmentEvent {}

    /// What chaos has not shown is set aside for a time.
    ///
    /// @param gate the gate, an experiment, or the beginning of experiments' ids and a star
    /// @param digest of the content that it is about
    /// @param until from then on it counts no more
    record Waived(Instant at, Person by, String gate, String digest, Instant until, String reason)
            implements AmendmentEvent {}

    /// It holds from now on.
    record Effected(Instant at, Person by, String digest) implements AmendmentEvent {}

    /// Another holds in its place from now on.
    ///
    /// @param digest of that one's content
    record Superseded(Instant at, Person by, AmendmentId next, String digest) implements AmendmentEvent {}

    record Withdrawn(Instant at, Person by, String reason) implements AmendmentEvent {}

    /// Taken up again after it was withdrawn: a draft without signatures.
    record Reopened(Instant at, Person by, String reason) implements AmendmentEvent {}

    /// A signature that counts no more.
    ///
    /// @param digest what it signed
    record Voided(String party, Person by, String digest) {
        static Voided of(Signed signed) {
            return new Voided(signed.party(), signed.by(), signed.digest());
        }
    }
}
