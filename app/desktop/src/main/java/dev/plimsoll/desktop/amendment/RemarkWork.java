package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionState.Comment;
import dev.plimsoll.model.discussion.DiscussionState.Given;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;

/// What is said of changes in the open workspace. Everything here may block; what the policy refuses is a
/// [dev.plimsoll.model.Refusal].
public interface RemarkWork {
    /// @param diff as it was compared, nothing in it accepted
    Remarks of(ContractDiff diff);

    /// @param fingerprint of a change of the diff
    void comment(ContractDiff diff, String fingerprint, String text, Person by);

    void settle(Comment comment, String text, Person by);

    /// Accepts every change that the same edit makes.
    ///
    /// @param fingerprint of a change of the diff
    /// @param until the last day on which it holds, in UTC
    void accept(ContractDiff diff, String fingerprint, String reason, LocalDate until, Person by);

    void withdraw(Given given, String reason, Person by);
}
