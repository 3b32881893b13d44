package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Refusal;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Run;

/// Starts a run and stays with it until its record says that it is over. When the process is asked to end, the kill
/// switch is pulled and the end of the record is still awaited: a fault is never left behind.
///
/// @param terminal where progress is told
/// @param stop tells when the process is asked to end
public record AttendedRun(Terminal terminal, StopSignal stop) {
    private static final String REASON = "the program was asked to end (Ctrl-C or a signal)";

    public Run start(Engine engine, PlanId plan, Person by) {
        LiveRun live = engine.startRun().start(plan, by);
        try (StopSignal.Watch _ = stop.watch(() -> live.kill(by, REASON));
                RunProgress _ = RunProgress.show(terminal, live)) {
            return live.await();
        } catch (InterruptedException interrupted) {
            live.kill(by, REASON);
            Thread.currentThread().interrupt();
            throw Refusal.error("The run was interrupted; its faults are being removed.");
        }
    }
}
