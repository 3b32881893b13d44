package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.probe.ProbeProvider;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.ProviderTrial;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Answer;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Check;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Finding;
import dev.plimsoll.model.plan.Probing;
import dev.plimsoll.model.run.ConsumerReading;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets the clients that misread call the provider of a run, over the way that consumers take, and reads what it does.
/// What is written is not told: the load writes meanwhile.
final class ProbeTrial {
    private final @Nullable Probing probing;
    private final List<Misreading> misreadings;
    private final ProbeProvider probe;
    private final ProbeProvider.Target target;
    private final Consumer<Function<Instant, RunEvent>> record;

    /// @param probing null for none
    /// @param misreadings those of the operations in the plan's scope
    /// @param address where consumers call
    ProbeTrial(
            @Nullable Probing probing,
            List<Misreading> misreadings,
            ProbeProvider probe,
            URI address,
            Consumer<Function<Instant, RunEvent>> record) {
        this.probing = probing;
        this.misreadings = List.copyOf(misreadings);
        this.probe = probe;
        this.target = new ProbeProvider.Target(address, null);
        this.record = record;
    }

    /// Whether they call in a phase.
    boolean calls(Phase phase) {
        return probing != null && probing.calls(stretch(phase));
    }

    private static Probing.Stretch stretch(Phase phase) {
        return switch (phase) {
            case BASELINE -> Probing.Stretch.BASELINE;
            case RECOVER -> Probing.Stretch.RECOVERY;
            default -> Probing.Stretch.FAULTS;
        };
    }

    /// All of them, one after the other, until the thread is interrupted.
    ///
    /// @param fault the fault that acts; null for none
    void run(Phase phase, @Nullable String fault) throws InterruptedException {
        Probing wanted = probing;
        if (wanted == null || !calls(phase)) {
            return;
        }
        String condition = fault == null ? stretch(phase).word() : fault;
        for (Misreading misreading : misreadings) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the stage was over before the probes");
            }
            if (wanted.has(misreading.client())) {
                probe(misreading, condition, wanted.within());
            }
        }
    }

    private void probe(Misreading misreading, String condition, Duration budget) {
        String client = misreading.client().word();
        try {
            ProviderTrial trial = probe.probe(misreading, target);
            Optional<Finding> wrong = trial.findings(budget).stream()
                    .filter(finding -> !finding.passed() && finding.check() != Check.NO_PARTIAL_WRITE)
                    .findFirst();
            ConsumerReading reading = reading(trial, budget);
            String why = wrong.map(Finding::why)
                    .orElse(
                            reading == ConsumerReading.CORRECT
                                    ? "The provider took it."
                                    : "The provider refused it as it declares.");
            if (!Thread.currentThread().isInterrupted()) {
                record.accept(at -> new RunEvent.ProbeMade(at, client, misreading.id(), condition, reading, why));
            }
        } catch (ServiceProblem problem) {
            // Nobody listens: under a fault that is what the client meets, and the table says so.
            record.accept(at -> new RunEvent.ProbeMade(
                    at, client, misreading.id(), condition, ConsumerReading.CRASH, problem.what()));
        }
    }

    /// No answer in its time is a hang, a server error or a provider that is not well again a crash, anything else that
    /// is not as declared is wrong; a declared refusal is less than was asked for, and said.
    private static ConsumerReading reading(ProviderTrial trial, Duration budget) {
        List<Check> failed = trial.findings(budget).stream()
                .filter(finding -> !finding.passed())
                .map(Finding::check)
                .filter(check -> check != Check.NO_PARTIAL_WRITE)
                .toList();
        if (failed.contains(Check.LATENCY_BUDGET)) {
            return ConsumerReading.HANG;
        }
        if (failed.contains(Check.NO_SERVER_ERROR) || failed.contains(Check.RECOVERY)) {
            return ConsumerReading.CRASH;
        }
        if (!failed.isEmpty()) {
            return ConsumerReading.WRONG;
        }
        return trial.answers().stream().map(Answer::status).anyMatch(status -> status >= 400)
                ? ConsumerReading.DEGRADED_AS_DECLARED
                : ConsumerReading.CORRECT;
    }
}
