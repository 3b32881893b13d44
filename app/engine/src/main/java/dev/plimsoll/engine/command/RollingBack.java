package dev.plimsoll.engine.command;

import dev.plimsoll.model.plan.RollbackStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs the parts of a rollback one after the other, up to the first that fails.
public final class RollingBack {
    private RollingBack() {}

    /// @param exitCode of the part that failed, or 0; null when one could not be started or ran out of time
    /// @param took all parts together
    /// @param output what the last part printed
    /// @param steps what came of each part that was begun; empty for a rollback of one part
    public record Ended(@Nullable Integer exitCode, Duration took, String output, List<RollbackStep.Done> steps) {}

    /// @param patience how long all parts together may take
    public static Ended run(
            List<RollbackStep> parts,
            Path directory,
            Map<String, String> environment,
            Duration patience,
            InstantSource clock)
            throws InterruptedException {
        List<RollbackStep.Done> done = new ArrayList<>();
        long from = System.nanoTime();
        for (RollbackStep part : parts) {
            Duration left = patience.minusNanos(System.nanoTime() - from);
            CommandRunner.Ended ended = CommandRunner.run(
                    part.command(), directory, environment, left.isPositive() ? left : Duration.ofMillis(1));
            Instant at = clock.instant();
            done.add(new RollbackStep.Done(part.name(), at, ended.exitCode(), ended.took(), ended.output()));
            if (!done.getLast().worked()) {
                break;
            }
        }
        if (done.isEmpty()) {
            return new Ended(null, Duration.ZERO, "There is nothing to run.", List.of());
        }
        RollbackStep.Done last = done.getLast();
        Duration took = parts.size() == 1 ? last.took() : Duration.ofNanos(System.nanoTime() - from);
        return new Ended(last.exitCode(), took, last.output(), parts.size() == 1 ? List.of() : List.copyOf(done));
    }
}
