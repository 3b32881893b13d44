package dev.plimsoll.model.premortem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Something that happened in a pre-mortem session. Kept for ever and folded into a [SessionState].
///
/// A vote has a day and neither a moment nor a person, by which the workspace knows that its audit ledger may name
/// nobody.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SessionEvent.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = SessionEvent.Entered.class, name = "entered"),
    @JsonSubTypes.Type(value = SessionEvent.EntryClosed.class, name = "entry-closed"),
    @JsonSubTypes.Type(value = SessionEvent.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = SessionEvent.VoteOpened.class, name = "vote-opened"),
    @JsonSubTypes.Type(value = SessionEvent.Voted.class, name = "voted"),
    @JsonSubTypes.Type(value = SessionEvent.VoteClosed.class, name = "vote-closed"),
    @JsonSubTypes.Type(value = SessionEvent.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = SessionEvent.Closed.class, name = "closed")
})
public sealed interface SessionEvent {
    /// An event by somebody who gives their name.
    sealed interface Signed extends SessionEvent {
        Instant at();

        Person by();
    }

    /// An event by which the facilitator leads the session on.
    sealed interface Leading extends Signed {}

    /// @param by the facilitator
    /// @param plan what it is about
    /// @param digest of the plan as it was looked at
    /// @param top how many risks at least have to be decided
    record Opened(Instant at, Person by, PlanId plan, String digest, int top) implements Signed {
        public Opened {
            if (top < 1) {
                throw new IllegalArgumentException("at least one risk has to be decided, not " + top);
            }
        }
    }

    /// @param entry a way to fail; not under a name that the audit ledger repeats, for it is hidden at first
    record Entered(Instant at, Person by, String entry) implements Signed {}

    record EntryClosed(Instant at, Person by) implements Leading {}

    record Merged(Instant at, Person by, Risk risk) implements Leading {}

    /// @param slips SHA-256 of each slip that lets somebody vote once, in the order of the digests
    record VoteOpened(Instant at, Person by, List<String> slips) implements Leading {
        public VoteOpened {
            slips = slips.stream().sorted().distinct().toList();
        }
    }

    /// @param day in UTC
    /// @param slip SHA-256 of the slip; nobody knows who drew it
    /// @param scores by the number of the risk, counted from 1
    record Voted(LocalDate day, String slip, Map<Integer, Score> scores) implements SessionEvent {
        public Voted {
            scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        }
    }

    record VoteClosed(Instant at, Person by) implements Leading {}

    /// @param risk its number, counted from 1
    record Decided(Instant at, Person by, int risk, RiskDecision decision) implements Signed {}

    /// @param go whether the plan may go on as it is now
    record Closed(Instant at, Person by, boolean go, String reason) implements Leading {}
}
