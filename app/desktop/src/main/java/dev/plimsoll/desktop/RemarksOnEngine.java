package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.RemarkWork;
import dev.plimsoll.desktop.amendment.Remarks;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.discussion.Discussions;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionPolicy;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.discussion.DiscussionState.Comment;
import dev.plimsoll.model.discussion.DiscussionState.Given;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is said of changes in the open workspace.
record RemarksOnEngine(Supplier<Engine> engine) implements RemarkWork {
    private Discussions discussions() {
        return engine.get().discussions();
    }

    @Override
    public Remarks of(ContractDiff diff) {
        Discussions all = discussions();
        List<DiscussionState> states = all.find().of(diff.base());
        LocalDate today = all.find().today();
        List<Given> given =
                states.stream().flatMap(state -> state.acceptances().stream()).toList();
        List<Comment> comments =
                states.stream().flatMap(state -> state.comments().stream()).toList();
        if (given.isEmpty()) {
            return new Remarks(diff, comments, given, Set.of(), today);
        }
        DiscussionPolicy policy = all.find().policy(diff);
        return new Remarks(
                all.accepted().apply(diff),
                comments,
                given,
                given.stream().filter(one -> policy.counts(one, today)).collect(Collectors.toSet()),
                today);
    }

    @Override
    public void comment(ContractDiff diff, String fingerprint, String text, Person by) {
        var _ = discussions().discuss().comment(diff, fingerprint, text, by);
    }

    @Override
    public void settle(Comment comment, String text, Person by) {
        var _ = discussions().discuss().settle(comment.of(), comment.number(), text, by);
    }

    @Override
    public void accept(ContractDiff diff, String fingerprint, String reason, LocalDate until, Person by) {
        var _ = discussions().accept().acceptEdit(diff, fingerprint, reason, until, by);
    }

    @Override
    public void withdraw(Given given, String reason, Person by) {
        var _ = discussions().accept().withdraw(given.of(), given.number(), reason, by);
    }
}
