package dev.plimsoll.model.discussion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Something that was said about the changes of a contract. Kept for ever: what is taken back stays readable.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DiscussionEvent.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = DiscussionEvent.Commented.class, name = "commented"),
    @JsonSubTypes.Type(value = DiscussionEvent.Settled.class, name = "settled"),
    @JsonSubTypes.Type(value = DiscussionEvent.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = DiscussionEvent.Withdrawn.class, name = "withdrawn")
})
public sealed interface DiscussionEvent {
    Instant at();

    Person by();

    /// Somebody says the first thing about a change of this contract.
    ///
    /// @param base the version that the changes begin from
    record Opened(Instant at, Person by, ContractSummary base) implements DiscussionEvent {}

    /// A remark on a change. Comments are numbered from 1 in the order of their events.
    ///
    /// @param role in which it is said; empty where nobody wrote a list of people
    record Commented(Instant at, Person by, String role, ChangeAnchor change, String text) implements DiscussionEvent {
        public Commented {
            required(text, "a comment says something");
        }
    }

    /// @param comment the number of the comment that is settled
    /// @param text how; may be empty
    record Settled(Instant at, Person by, int comment, String text) implements DiscussionEvent {}

    /// A change may go ahead. Acceptances are numbered from 1 in the order of their events.
    ///
    /// @param role in which it is accepted; empty where nobody wrote a list of people
    /// @param change the change that speaks for what is accepted
    /// @param fingerprints of every change that is accepted, that one's included
    /// @param until the last day on which it holds, in UTC
    record Accepted(
            Instant at,
            Person by,
            String role,
            ChangeAnchor change,
            List<String> fingerprints,
            String reason,
            LocalDate until)
            implements DiscussionEvent {
        public Accepted {
            fingerprints = List.copyOf(fingerprints);
            required(reason, "a change is accepted with a reason");
            if (!fingerprints.contains(change.fingerprint())) {
                throw new IllegalArgumentException(
                        "an acceptance of the change " + change.fingerprint() + " does not list it");
            }
        }
    }

    /// @param acceptance the number of the acceptance that is taken back
    record Withdrawn(Instant at, Person by, int acceptance, String reason) implements DiscussionEvent {
        public Withdrawn {
            required(reason, "an acceptance is withdrawn with a reason");
        }
    }

    private static void required(String text, String otherwise) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
