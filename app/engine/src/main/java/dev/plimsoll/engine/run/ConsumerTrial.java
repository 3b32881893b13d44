package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.Undo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets one consumer under test call the service once and tells what became of it.
final class ConsumerTrial {
    private final Path workspace;
    private final Lifelines lifelines;
    private final Map<String, String> environment;
    private final LeakWatch leaks;
    private final Consumer<Function<Instant, RunEvent>> record;

    /// @param more variables for its environment
    ConsumerTrial(
            Path workspace,
            URI target,
            Lifelines lifelines,
            Map<String, String> more,
            LeakWatch leaks,
            Consumer<Function<Instant, RunEvent>> record) {
        this.workspace = workspace;
        this.lifelines = lifelines;
        this.environment = new HashMap<>(more);
        environment.put(ConsumerUnderTest.ADDRESS_VARIABLE, target.toString());
        environment.put(Undo.EndMarked.MARK, lifelines.mark());
        this.leaks = leaks;
        this.record = record;
    }

    /// @param fault the fault it meets; null in the baseline
    void run(ConsumerUnderTest consumer, @Nullable String fault) throws InterruptedException {
        CommandRunner.Ended ended = attempt(consumer);
        Duration took = ended.took();
        String output = leaks.heard(consumer.name(), ended.output());
        record.accept(at ->
                new RunEvent.ConsumerTried(at, consumer.name(), fault, outcome(ended), ended.exitCode(), took, output));
    }

    /// Tries it once more, without a record of its own.
    ConsumerOutcome outcome(ConsumerUnderTest consumer) throws InterruptedException {
        return outcome(attempt(consumer));
    }

    private CommandRunner.Ended attempt(ConsumerUnderTest consumer) throws InterruptedException {
        return CommandRunner.run(
                consumer.command(),
                workspace.resolve(consumer.directory()),
                environment,
                consumer.timeout(),
                program -> lifelines.started(program, consumer.name()));
    }

    private static ConsumerOutcome outcome(CommandRunner.Ended ended) {
        if (!ended.started()) {
            return ConsumerOutcome.NOT_STARTED;
        }
        Integer exitCode = ended.exitCode();
        if (exitCode == null) {
            return ConsumerOutcome.HUNG;
        }
        return exitCode == 0 ? ConsumerOutcome.WORKED : ConsumerOutcome.BROKE;
    }
}
