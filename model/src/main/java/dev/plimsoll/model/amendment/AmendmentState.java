package dev.plimsoll.model.amendment;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An amendment as its events have left it. Whatever road an event came by, this refuses those that cannot follow: an
/// effect without every signature on the present content, or before its day, is not a history.
///
/// @param id its name in the workspace
/// @param amendment its present content
/// @param authors everyone who wrote a version of it
/// @param signatures of the present content, one a signatory; those of earlier content are void and not listed
/// @param events the whole history, oldest first
public record AmendmentState(
        AmendmentId id,
        AmendmentRecord amendment,
        Set<Person> authors,
        List<AmendmentEvent.Signed> signatures,
        List<AmendmentEvent> events)
        implements Folded<AmendmentId, AmendmentEvent, AmendmentState> {
    public AmendmentState {
        authors = Set.copyOf(authors);
        signatures = List.copyOf(signatures);
        events = List.copyOf(events);
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if it does not begin with [AmendmentEvent.Drafted], or an event cannot be
    public static AmendmentState of(AmendmentId id, List<AmendmentEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof AmendmentEvent.Drafted drafted)) {
            throw new IllegalArgumentException("the history of amendment " + id + " does not begin with its draft");
        }
        AmendmentState state = new AmendmentState(
                id, drafted.amendment(), writers(drafted.by(), drafted.amendment()), List.of(), List.of(drafted));
        for (AmendmentEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public AmendmentState after(AmendmentEvent event) {
        requireGoingOn(event);
        return switch (event) {
            case AmendmentEvent.Drafted again -> throw impossible(again, "it is drafted already");
            case AmendmentEvent.Revised revised -> revised(revised);
            case AmendmentEvent.Signed signed -> {
                List<AmendmentEvent.Signed> valid = new ArrayList<>(signatures);
                if (counts(signed)) {
                    valid.add(signed);
                }
                yield new AmendmentState(id, amendment, authors, valid, and(signed));
            }
            case AmendmentEvent.Effected effected -> {
                requireReady(effected);
                yield new AmendmentState(id, amendment, authors, signatures, and(effected));
            }
            case AmendmentEvent.Reopened reopened ->
                new AmendmentState(id, amendment, authors, List.of(), and(reopened));
            default -> new AmendmentState(id, amendment, authors, signatures, and(event));
        };
    }

    /// The event that brings other content: it names the signatures that it voids.
    public AmendmentEvent.Revised revision(Instant at, Person by, AmendmentRecord changed) {
        List<AmendmentEvent.Voided> voided =
                signatures.stream().map(AmendmentEvent.Voided::of).toList();
        String signers = String.join(
                ", ",
                voided.stream().map(one -> one.by() + " for " + one.party()).toList());
        String note = voided.isEmpty() ? "" : "Voids the signatures of " + signers + ".";
        return new AmendmentEvent.Revised(at, by, changed, voided, note);
    }

    private AmendmentState revised(AmendmentEvent.Revised event) {
        if (event.amendment().equals(amendment)) {
            throw impossible(event, "it says that already");
        }
        if (!event.equals(revision(event.at(), event.by(), event.amendment()))) {
            throw impossible(event, "it does not name the signatures that it voids");
        }
        Set<Person> all = new HashSet<>(authors);
        all.addAll(writers(event.by(), event.amendment()));
        return new AmendmentState(id, event.amendment(), all, List.of(), and(event));
    }

    private void requireGoingOn(AmendmentEvent event) {
        AmendmentEvent last = last();
        boolean takenUp = event instanceof AmendmentEvent.Reopened;
        if (takenUp && last instanceof AmendmentEvent.Withdrawn) {
            return;
        }
        if (takenUp) {
            throw impossible(event, "it is not withdrawn");
        }
        boolean over = last instanceof AmendmentEvent.Withdrawn || last instanceof AmendmentEvent.Superseded;
        if (over || (effective() && !(event instanceof AmendmentEvent.Superseded))) {
            throw impossible(event, "it " + (over ? "ended" : "took effect") + " at " + last.at());
        }
        if (event instanceof AmendmentEvent.Superseded && !effective()) {
            throw impossible(event, "it is not in effect");
        }
    }

    private void requireReady(AmendmentEvent.Effected event) {
        if (!event.digest().equals(amendment.digest())) {
            throw impossible(event, "its content is another");
        }
        for (Party party : amendment.parties()) {
            if (signatures.stream().noneMatch(one -> one.party().equals(party.name()))) {
                throw impossible(event, party.name() + " has not signed it");
            }
        }
        if (amendment.consumers().isEmpty()) {
            throw impossible(event, "it has no consumer");
        }
        if (event.at().isBefore(amendment.effective().begins())) {
            throw impossible(event, "it holds from " + amendment.effective() + " on");
        }
    }

    private IllegalArgumentException impossible(AmendmentEvent event, String why) {
        return new IllegalArgumentException("amendment " + id + " cannot be "
                + event.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " at " + event.at() + ": "
                + why);
    }

    private List<AmendmentEvent> and(AmendmentEvent event) {
        List<AmendmentEvent> history = new ArrayList<>(events);
        history.add(event);
        return history;
    }

    /// A signature counts when it signs the present content, for a party that names the signer, by somebody who
    /// neither wrote the content nor signed it before, for whichever party.
    private boolean counts(AmendmentEvent.Signed signed) {
        boolean named = amendment
                .party(signed.party())
                .filter(party -> party.signatories().contains(signed.by()))
                .isPresent();
        boolean again = signatures.stream().anyMatch(one -> one.by().equals(signed.by()));
        return named && !again && signed.digest().equals(amendment.digest()) && !authors.contains(signed.by());
    }

    private static Set<Person> writers(Person by, AmendmentRecord amendment) {
        return new HashSet<>(List.of(by, amendment.author()));
    }

    /// Whether the present content was put to review.
    public boolean submitted() {
        for (AmendmentEvent event : events.reversed()) {
            if (event instanceof AmendmentEvent.Submitted) {
                return true;
            }
            if (event instanceof AmendmentEvent.Revised || event instanceof AmendmentEvent.Reopened) {
                return false;
            }
        }
        return false;
    }

    /// Whether it holds.
    public boolean effective() {
        return last() instanceof AmendmentEvent.Effected;
    }
}
