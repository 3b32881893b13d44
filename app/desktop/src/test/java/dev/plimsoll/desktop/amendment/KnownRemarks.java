package dev.plimsoll.desktop.amendment;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.Acceptances;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.discussion.DiscussionState.Comment;
import dev.plimsoll.model.discussion.DiscussionState.Given;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Keeps what is said in memory, and refuses whoever is not grace.
public final class KnownRemarks implements RemarkWork {
    public static final ObservableValue<Person> GRACE = new SimpleObjectProperty<>(new Person("grace"));
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private DiscussionState state = new DiscussionState(
            DiscussionId.number(1),
            List.of(new DiscussionEvent.Opened(
                    NOON, new Person("grace"), Samples.diff().base())));

    @Override
    public Remarks of(ContractDiff diff) {
        Set<Given> counting = state.acceptances().stream()
                .filter(one ->
                        one.withdrawn() == null && !TODAY.isAfter(one.said().until()))
                .collect(Collectors.toSet());
        List<Acceptance> accepted = counting.stream()
                .flatMap(one -> one.said().fingerprints().stream()
                        .map(change -> new Acceptance(
                                change,
                                one.said().reason(),
                                one.said().by().account(),
                                one.said().until())))
                .toList();
        return new Remarks(
                accepted.isEmpty() ? diff : new Acceptances(accepted).apply(diff, TODAY),
                state.comments(),
                state.acceptances(),
                counting,
                TODAY);
    }

    private static ChangeGroup edit(ContractDiff diff, String fingerprint) {
        return diff.groups().stream()
                .filter(one -> one.lead().fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow();
    }

    private static ChangeAnchor anchor(ContractDiff diff, String fingerprint) {
        return ChangeAnchor.of(edit(diff, fingerprint).lead(), diff.revision().digest());
    }

    @Override
    public void comment(ContractDiff diff, String fingerprint, String text, Person by) {
        state = state.after(new DiscussionEvent.Commented(NOON, by, "", anchor(diff, fingerprint), text));
    }

    @Override
    public void settle(Comment comment, String text, Person by) {
        state = state.after(new DiscussionEvent.Settled(NOON, by, comment.number(), text));
    }

    @Override
    public void accept(ContractDiff diff, String fingerprint, String reason, LocalDate until, Person by) {
        if (!by.account().equals("grace")) {
            throw new Refusal(by + " may not accept it.", "Ask somebody else.");
        }
        List<String> places = edit(diff, fingerprint).places().stream()
                .map(ChangeGroup.Place::fingerprint)
                .toList();
        state = state.after(
                new DiscussionEvent.Accepted(NOON, by, "reviewer", anchor(diff, fingerprint), places, reason, until));
    }

    @Override
    public void withdraw(Given given, String reason, Person by) {
        state = state.after(new DiscussionEvent.Withdrawn(NOON, by, given.number(), reason));
    }
}
