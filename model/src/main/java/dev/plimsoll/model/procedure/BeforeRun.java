package dev.plimsoll.model.procedure;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.ProcedureLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The gates that a plan's procedures put before its run: what is to be done before each run must have been finished
/// since the last one.
public final class BeforeRun {
    private BeforeRun() {}

    /// @param executions all executions of the workspace, in any order
    public static List<Gate> of(PlanState plan, List<ExecutionState> executions) {
        Instant lastRun = plan.all(PlanEvent.RunBegan.class).stream()
                .map(PlanEvent.RunBegan::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return plan.plan().terms().procedures().stream()
                .filter(ProcedureLink::beforeRun)
                .map(link -> gate(link, plan, lastRun, executions))
                .toList();
    }

    private static Gate gate(ProcedureLink link, PlanState plan, Instant lastRun, List<ExecutionState> executions) {
        String name = "Procedure " + link.procedure();
        List<ExecutionState> own = executions.stream()
                .filter(one -> one.start().digest().equals(link.digest())
                        && Objects.equals(one.start().plan(), plan.id())
                        && one.start().at().isAfter(lastRun))
                .toList();
        for (ExecutionState one : own) {
            if (one.finished()) {
                return new Gate(
                        name,
                        true,
                        "Finished by " + one.last().by() + " at " + one.last().at() + ".");
            }
        }
        for (ExecutionState one : own) {
            if (!one.over()) {
                String step = one.current().map(Step::name).orElse("");
                return new Gate(
                        name,
                        false,
                        "Execution " + one.id() + " of " + link.procedure() + " is not finished"
                                + (step.isEmpty() ? "" : "; it stands at step '" + step + "'")
                                + "; go on with 'procedure tick " + one.id() + "', then finish it.");
            }
        }
        return new Gate(
                name,
                false,
                link.procedure() + ", digest "
                        + link.digest().substring(0, Math.min(12, link.digest().length()))
                        + ", was not done for this run; start it with 'procedure start " + link.procedure()
                        + " --plan " + plan.id() + "'.");
    }
}
