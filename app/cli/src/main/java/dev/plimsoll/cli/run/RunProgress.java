package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Tells on the error stream how a run gets on: one line that is rewritten in place where a person watches, and
/// otherwise a line for each event and one every five seconds, for a build log.
final class RunProgress implements AutoCloseable {
    private static final long WATCHED_MILLIS = 250;
    private static final long LOGGED_MILLIS = 5_000;
    private static final String REWRITE = "\r\u001b[2K";

    private final Terminal terminal;
    private final LiveRun live;
    private final boolean interactive;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    private RunProgress(Terminal terminal, LiveRun live) {
        this.terminal = terminal;
        this.live = live;
        this.interactive = terminal.interactive();
    }

    /// Shows a run until it is closed.
    static RunProgress show(Terminal terminal, LiveRun live) {
        RunProgress progress = new RunProgress(terminal, live);
        long period = progress.interactive ? WATCHED_MILLIS : LOGGED_MILLIS;
        ScheduledFuture<?> _ =
                progress.clock.scheduleAtFixedRate(progress::tick, period, period, TimeUnit.MILLISECONDS);
        live.onEvent(progress::tell);
        return progress;
    }

    private void tick() {
        write(line(live.now()), false);
    }

    private void tell(RunEvent event) {
        Run run = live.now();
        RunWords.sentence(event)
                .filter(_ -> !interactive || worthALine(event))
                .ifPresent(sentence -> write(RunText.moment(run, event) + "  " + sentence, true));
    }

    /// Where a line is rewritten in place, only these stay.
    private static boolean worthALine(RunEvent event) {
        return switch (event) {
            case RunEvent.ConsumerTried _, RunEvent.CriterionMet _, RunEvent.KillRequested _ -> true;
            case RunEvent.Invalidated _, RunEvent.ChangeNoticed _, RunEvent.Held _, RunEvent.Resumed _ -> true;
            case RunEvent.SignalLost _,
                    RunEvent.Told _,
                    RunEvent.NodeMoved _,
                    RunEvent.LeftBehind _,
                    RunEvent.InvariantBroken _,
                    RunEvent.CanarySeen _ -> true;
            case RunEvent.FaultsCleared _, RunEvent.TroubleMet _, RunEvent.RollbackDone _ -> true;
            default -> false;
        };
    }

    private String line(Run run) {
        List<SignalWindow> windows = run.windows();
        String measured = windows.isEmpty()
                ? ""
                : ", p95 " + RunText.value(Measure.LATENCY_P95, windows.getLast()) + ", errors "
                        + RunText.value(Measure.ERROR_RATE, windows.getLast());
        return "%3.0f %%  %s%s, %s left%s"
                .formatted(
                        live.progress() * 100,
                        run.phase().label(),
                        fault(run),
                        Words.countdown(live.remaining()),
                        measured);
    }

    private static String fault(Run run) {
        return run.bands().stream()
                .filter(band -> band.to() == null)
                .map(band -> " '" + band.fault() + "'")
                .findFirst()
                .orElse("");
    }

    private synchronized void write(String text, boolean stays) {
        String line = Visible.line(text);
        if (!interactive) {
            terminal.note(line);
            return;
        }
        terminal.err().print(REWRITE + line + (stays ? "\n" : ""));
        terminal.err().flush();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (interactive) {
            terminal.err().print(REWRITE);
            terminal.err().flush();
        }
    }
}
