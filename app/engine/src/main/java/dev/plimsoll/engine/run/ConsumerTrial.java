package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.Undo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets one consumer under test call the service once and tells what became of it.
final class ConsumerTrial {
    /// Where the trial without a fault told nothing.
    private static final Duration SOONEST = Duration.ofMillis(100);

    private final ExperimentPlan plan;
    private final Map<String, Duration> moments = new ConcurrentHashMap<>();
    private final Path workspace;
    private final Lifelines lifelines;
    private final Map<String, String> environment;
    private final LeakWatch leaks;
    private final ConsumerRoute route;
    private final Consumer<Function<Instant, RunEvent>> record;
    private final BooleanSupplier stopped;

    /// @param stopped whether the run is being stopped
    /// @param route where it calls the service
    /// @param more variables for its environment
    ConsumerTrial(
            ExperimentPlan plan,
            Path workspace,
            ConsumerRoute route,
            Lifelines lifelines,
            Map<String, String> more,
            LeakWatch leaks,
            Consumer<Function<Instant, RunEvent>> record,
            BooleanSupplier stopped) {
        this.plan = plan;
        this.workspace = workspace;
        this.lifelines = lifelines;
        this.environment = new HashMap<>(more);
        environment.put(ConsumerUnderTest.ADDRESS_VARIABLE, route.address().toString());
        environment.put(Undo.EndMarked.MARK, lifelines.mark());
        this.leaks = leaks;
        this.route = route;
        this.record = record;
        this.stopped = stopped;
    }

    /// @param fault the fault it meets; null in the baseline
    void run(ConsumerUnderTest consumer, @Nullable String fault) throws InterruptedException {
        PlannedFault planned = planned(fault);
        ConsumerLoss loss = loss(consumer, planned);
        long before = route.calls();
        ConsumerRoute.Met<CommandRunner.Ended> met = route.meet(
                planned,
                () -> loss == null ? attempt(consumer) : loss.run((more, started) -> attempt(consumer, more, started)));
        CommandRunner.Ended ended = met.result();
        if (fault == null) {
            moments.put(consumer.name(), ended.took().dividedBy(2));
        }
        if (stopped.getAsBoolean()) {
            // Ctrl-C in a terminal ends the consumer as well: that it broke off is no result of the fault.
            return;
        }
        Duration took = ended.took();
        Long times = loss != null ? Long.valueOf(loss.times()) : losesAnother(planned) ? Long.valueOf(0) : met.times();
        String output = leaks.heard(consumer.name(), ended.output());
        Long calls = before < 0 ? null : Long.valueOf(route.calls() - before);
        record.accept(at -> new RunEvent.ConsumerTried(
                at, consumer.name(), fault, outcome(ended), ended.exitCode(), took, output, times, calls));
    }

    /// Tries it once more, without a record of its own.
    ConsumerOutcome outcome(ConsumerUnderTest consumer, PlannedFault fault) throws InterruptedException {
        return outcome(route.meet(fault, () -> attempt(consumer)).result());
    }

    private @Nullable PlannedFault planned(@Nullable String fault) {
        return plan.faults().stream()
                .filter(planned -> planned.id().equals(fault))
                .findFirst()
                .orElse(null);
    }

    /// How this fault loses this consumer; null where it does not.
    private @Nullable ConsumerLoss loss(ConsumerUnderTest consumer, @Nullable PlannedFault planned) {
        return planned != null && planned.fault() instanceof LostNode lost && lost.isOf(consumer.name())
                ? new ConsumerLoss(
                        planned.id(),
                        lost,
                        moments.getOrDefault(consumer.name(), SOONEST),
                        marks(consumer),
                        route::cutRequests,
                        record)
                : null;
    }

    /// A consumer is lost in its own trial only, and one is tried at a time: nobody else meets that. Asked for one
    /// whom the fault does not lose.
    private boolean losesAnother(@Nullable PlannedFault planned) {
        return planned != null
                && planned.fault() instanceof LostNode lost
                && plan.consumers().stream().anyMatch(each -> lost.isOf(each.name()));
    }

    private Map<String, String> marks(ConsumerUnderTest consumer) {
        return Map.of(Undo.EndMarked.MARK, lifelines.mark(), RunNode.NAME_VARIABLE, consumer.name());
    }

    private CommandRunner.Ended attempt(ConsumerUnderTest consumer) throws InterruptedException {
        return attempt(consumer, Duration.ZERO, _ -> {});
    }

    private CommandRunner.Ended attempt(ConsumerUnderTest consumer, Duration more, Consumer<ProcessHandle> started)
            throws InterruptedException {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(marks(consumer));
        return CommandRunner.run(
                consumer.command(),
                workspace.resolve(consumer.directory()),
                variables,
                consumer.timeout().plus(more),
                program -> {
                    lifelines.started(program, consumer.name());
                    started.accept(program);
                });
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
