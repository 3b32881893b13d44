package dev.plimsoll.reports.compile;

import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The actions that the post-mortem of a run proposes, for a register.
public final class ProposedActions {
    private ProposedActions() {}

    /// @param text what is to be done; evidence is named as `R3:e12`
    /// @param kind prevent, detect, mitigate or process
    /// @param owner a role: author, operator, provider team or consumer team
    /// @param verifiedBy what shows that it is done
    public record Proposal(String text, String kind, String owner, String verifiedBy) {}

    public static List<Proposal> of(PlanState plan, Run run, @Nullable ContractDiff diff) {
        Evidence evidence = new Evidence(plan, run, diff);
        return Actions.propose(evidence, new Findings(evidence)).stream()
                .map(action -> new Proposal(
                        words(run, action.what()), action.kind(), action.owner(), words(run, action.verifiedBy())))
                .toList();
    }

    private static String words(Run run, Text text) {
        return text.spans().stream()
                .map(span -> span instanceof Span.Ref ref ? "(" + run.id() + ":" + ref.evidence() + ")" : span.shown())
                .collect(Collectors.joining())
                .strip();
    }
}
