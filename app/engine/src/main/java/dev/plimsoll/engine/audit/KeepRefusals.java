package dev.plimsoll.engine.audit;

import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.storage.Workspace;

/// Notes in the ledger what people wanted to do and were not allowed to. What is allowed the workspace notes by
/// itself, in the transaction that does it.
public final class KeepRefusals {
    private final Workspace workspace;

    public KeepRefusals(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What somebody wants to do.
    ///
    /// @param action for example `plan approve`
    /// @param subject for example `P1`
    /// @param why the reason that was given; may be empty
    /// @param before digest of the content that stays as it is when this is refused
    public record Attempt(Person by, String action, String subject, String why, String before) {}

    /// @param refusal the sentence that refused it
    public void keep(Attempt attempt, String refusal) {
        workspace
                .audit()
                .refused(
                        attempt.by().toString(),
                        attempt.action(),
                        attempt.subject(),
                        attempt.why(),
                        refusal,
                        attempt.before());
    }

    /// Refuses what a policy does not allow, and notes it.
    ///
    /// @param sentence what is refused: `grace may not sign amendment A1 now.`
    /// @throws Refusal if a gate is closed
    public void require(Ruling ruling, Attempt attempt, String sentence) {
        if (!ruling.allowed()) {
            keep(attempt, ruling.why());
            throw new Refusal(sentence, ruling.why());
        }
    }
}
