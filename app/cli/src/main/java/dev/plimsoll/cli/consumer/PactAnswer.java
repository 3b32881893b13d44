package dev.plimsoll.cli.consumer;

import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.contract.consumer.check.Verdict;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import org.jspecify.annotations.Nullable;

/// What is known of a pact and its provider.
///
/// @param check the pact held against a contract; null where none was named
/// @param replay the pact run against a provider; null where none was named
public record PactAnswer(
        @Nullable PactCheck check, @Nullable Replay replay) {
    public PactAnswer {
        if (check == null && replay == null) {
            throw new IllegalArgumentException("an answer needs a check or a replay");
        }
    }

    /// The worse of the two.
    public Verdict verdict() {
        Verdict checked = check == null ? Verdict.PASS : check.verdict();
        Verdict replayed = replay == null ? Verdict.PASS : replay.verdict();
        return checked.compareTo(replayed) > 0 ? checked : replayed;
    }

    /// What came out, in one sentence or two.
    public String sentence() {
        String checked = check == null ? "" : PactText.sentence(check);
        String replayed = replay == null ? "" : ReplayText.sentence(replay);
        return checked + (checked.isEmpty() || replayed.isEmpty() ? "" : " ") + replayed;
    }
}
