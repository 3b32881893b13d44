package dev.plimsoll.cli.run;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Starts a run and stays with it until its record says that it is over. When the process is asked to end, the kill
/// switch is pulled and the end of the record is still awaited: a fault is never left behind.
///
/// @param terminal where progress is told
/// @param stop tells when the process is asked to end
public record AttendedRun(Terminal terminal, StopSignal stop) {
    private static final String REASON = "the program was asked to end (Ctrl-C or a signal)";

    /// Whether the gates of a plan are open; tells which are closed and what opens each.
    public boolean mayStart(Engine engine, PlanState state) {
        PlanRules rules = engine.planRules();
        if (rules.closed(state).isEmpty()) {
            return true;
        }
        terminal.err().print(PlanText.gates(rules, state));
        terminal.note("Plan " + state.id() + " may not run: " + PlanText.state(rules, state) + ".");
        return false;
    }

    public Run start(Engine engine, PlanId plan, Person by) {
        return start(engine, plan, by, null);
    }

    /// @param seed null for that of the plan
    public Run start(Engine engine, PlanId plan, Person by, @Nullable Long seed) {
        return start(engine, plan, by, seed, false);
    }

    /// @param reset whether what earlier runs left behind is cleared first
    public Run start(Engine engine, PlanId plan, Person by, @Nullable Long seed, boolean reset) {
        // Watched from before the start, so that there is no moment in which a signal leaves a run behind.
        CompletableFuture<LiveRun> started = new CompletableFuture<>();
        try (StopSignal.Watch _ = stop.watch(() -> killOnceStarted(started, by))) {
            LiveRun live = engine.startRun().start(plan, by, seed, reset);
            started.complete(live);
            return attend(live, by);
        }
    }

    private static void killOnceStarted(CompletableFuture<LiveRun> started, Person by) {
        CompletableFuture<Void> _ = started.thenAccept(live -> live.kill(by, REASON));
    }

    private Run attend(LiveRun live, Person by) {
        try (RunProgress _ = RunProgress.show(terminal, live)) {
            return live.await();
        } catch (InterruptedException interrupted) {
            live.kill(by, REASON);
            Thread.currentThread().interrupt();
            throw Mistake.of("The run was interrupted; its faults are being removed.");
        }
    }
}
