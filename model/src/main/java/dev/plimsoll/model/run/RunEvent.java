package dev.plimsoll.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.proof.ProofResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened in a run. The list of events is the run; everything else is folded from it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = RunEvent.PhaseEntered.class, name = "phase-entered"),
    @JsonSubTypes.Type(value = RunEvent.CheckMade.class, name = "check-made"),
    @JsonSubTypes.Type(value = RunEvent.FaultInjected.class, name = "fault-injected"),
    @JsonSubTypes.Type(value = RunEvent.FaultRemoved.class, name = "fault-removed"),
    @JsonSubTypes.Type(value = RunEvent.NodeMoved.class, name = "node-moved"),
    @JsonSubTypes.Type(value = RunEvent.InvariantBroken.class, name = "invariant-broken"),
    @JsonSubTypes.Type(value = RunEvent.InvariantsChecked.class, name = "invariants-checked"),
    @JsonSubTypes.Type(value = RunEvent.WindowClosed.class, name = "window-closed"),
    @JsonSubTypes.Type(value = RunEvent.StageMeasured.class, name = "stage-measured"),
    @JsonSubTypes.Type(value = RunEvent.LoadStepped.class, name = "load-stepped"),
    @JsonSubTypes.Type(value = RunEvent.ConsumerTried.class, name = "consumer-tried"),
    @JsonSubTypes.Type(value = RunEvent.FaultAlone.class, name = "fault-alone"),
    @JsonSubTypes.Type(value = RunEvent.ProbeMade.class, name = "probe-made"),
    @JsonSubTypes.Type(value = RunEvent.DependencySet.class, name = "dependency-set"),
    @JsonSubTypes.Type(value = RunEvent.ExchangeRecorded.class, name = "exchange-recorded"),
    @JsonSubTypes.Type(value = RunEvent.ReplayMissed.class, name = "replay-missed"),
    @JsonSubTypes.Type(value = RunEvent.DependencyUsed.class, name = "dependency-used"),
    @JsonSubTypes.Type(value = RunEvent.SafeguardProved.class, name = "safeguard-proved"),
    @JsonSubTypes.Type(value = RunEvent.CanariesPlanted.class, name = "canaries-planted"),
    @JsonSubTypes.Type(value = RunEvent.CanarySeen.class, name = "canary-seen"),
    @JsonSubTypes.Type(value = RunEvent.CriterionMet.class, name = "criterion-met"),
    @JsonSubTypes.Type(value = RunEvent.ChangeNoticed.class, name = "change-noticed"),
    @JsonSubTypes.Type(value = RunEvent.Invalidated.class, name = "invalidated"),
    @JsonSubTypes.Type(value = RunEvent.Held.class, name = "held"),
    @JsonSubTypes.Type(value = RunEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = RunEvent.KillRequested.class, name = "kill-requested"),
    @JsonSubTypes.Type(value = RunEvent.FaultsCleared.class, name = "faults-cleared"),
    @JsonSubTypes.Type(value = RunEvent.RollbackDone.class, name = "rollback-done"),
    @JsonSubTypes.Type(value = RunEvent.SignalLost.class, name = "signal-lost"),
    @JsonSubTypes.Type(value = RunEvent.Told.class, name = "told"),
    @JsonSubTypes.Type(value = RunEvent.TroubleMet.class, name = "trouble-met"),
    @JsonSubTypes.Type(value = RunEvent.LeftBehind.class, name = "left-behind"),
    @JsonSubTypes.Type(value = RunEvent.Concluded.class, name = "concluded")
})
public sealed interface RunEvent {
    Instant at();

    /// @param plan the plan as it was approved, whole, so that the record stands alone
    /// @param by who pressed Run
    /// @param environment what it ran on, in words, with versions
    /// @param seed from which its draws follow, where that is not the plan's: a trial of a campaign; null otherwise
    record Started(
            Instant at,
            PlanId planId,
            ExperimentPlan plan,
            String planDigest,
            Person by,
            String environment,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long seed)
            implements RunEvent {
        /// With the seed of the plan.
        public Started(
                Instant at, PlanId planId, ExperimentPlan plan, String planDigest, Person by, String environment) {
            this(at, planId, plan, planDigest, by, environment, null);
        }
    }

    record PhaseEntered(Instant at, Phase phase) implements RunEvent {}

    /// A preflight check.
    record CheckMade(Instant at, String name, boolean passed, String detail) implements RunEvent {}

    record FaultInjected(Instant at, String fault) implements RunEvent {}

    /// @param hits how often the fault took effect by the chaos service's own count; negative where it counts none
    /// @param meant how often it was to take effect, where the service counts that: of combined
    ///     faults that of the one that took effect the fewest times
    record FaultRemoved(
            Instant at,
            String fault,
            long hits,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long meant) implements RunEvent {
        /// One of which nobody counted how often it was to take effect.
        public FaultRemoved(Instant at, String fault, long hits) {
            this(at, fault, hits, null);
        }

        /// Whether the service counted how often it took effect.
        public boolean counted() {
            return hits >= 0;
        }

        /// Whether it took effect less often than it was to.
        public boolean partly() {
            return meant != null && counted() && hits < meant;
        }
    }

    /// A station of a lost node. What was seen in the requests of the load is recorded when their second is over, with
    /// the moment at which it happened.
    ///
    /// @param fault that loses it
    /// @param detail how it was seen, in words of a sentence without its end
    record NodeMoved(Instant at, String fault, String node, Station station, String detail) implements RunEvent {
        /// Where it stands.
        public enum Station {
            /// It does not answer any more: its programs have ended, stand still, or are cut off.
            GONE,
            /// It was not gone, or not for its whole time.
            NOT_GONE,
            /// The first request after it was gone failed.
            NOTICED,
            /// It runs again and listens.
            BACK,
            /// Every signal is within its limits again.
            RECOVERED
        }

        /// What happened, in words: `node orders is gone`.
        public String sentence() {
            String what = switch (station) {
                case GONE -> "is gone";
                case NOT_GONE -> "was not gone";
                case NOTICED -> "was missed";
                case BACK -> "is back";
                case RECOVERED -> "has recovered";
            };
            return "node '" + node + "' " + what + ": " + detail;
        }
    }

    /// The first transaction that broke an invariant, once an invariant.
    ///
    /// @param hop where it went wrong
    /// @param sentence what went wrong, without its end
    /// @param stops whether the plan takes it for harm, which ends a run
    record InvariantBroken(Instant at, String invariant, String transaction, String hop, String sentence, boolean stops)
            implements RunEvent {}

    /// All invariants were evaluated: before the load, or after the run.
    ///
    /// @param entries how many steps of transactions were written down until then
    /// @param broken how many invariants are broken
    record InvariantsChecked(Instant at, boolean after, long entries, long transactions, int broken)
            implements RunEvent {
        /// In words: `After the run: 120 steps of 40 transactions, no invariant is broken`.
        public String sentence() {
            return (after ? "After the run: " : "Before the load: ")
                    + entries
                    + (entries == 1 ? " step of " : " steps of ")
                    + transactions
                    + (transactions == 1 ? " transaction, " : " transactions, ")
                    + (broken == 0
                            ? "no invariant is broken"
                            : broken + (broken == 1 ? " invariant is" : " invariants are") + " broken");
        }
    }

    record WindowClosed(Instant at, SignalWindow window) implements RunEvent {}

    /// All requests of one stage together: the baseline, the time under one fault, or the recovery.
    ///
    /// @param fault the fault of the stage; null in baseline and recovery
    record StageMeasured(Instant at, Phase phase, @Nullable String fault, SignalWindow summary) implements RunEvent {}

    /// A step of the rehearsal of the peak.
    record LoadStepped(Instant at, LoadStep step) implements RunEvent {
        /// In words without an end.
        public String sentence() {
            return "Peak rehearsal: at " + CapacityCurve.rate(step.offered()) + " requests a second "
                    + CapacityCurve.rate(step.achieved()) + " good answers a second, p99 "
                    + Math.round(step.window().p99()) + " ms, errors " + Math.round(step.errorShare() * 1_000) / 10.0
                    + " %";
        }
    }

    /// @param fault the fault it met; null in the baseline
    /// @param exitCode null when it hung or was not started
    /// @param output the last lines it printed, at most 2,000 characters
    /// @param met how often the fault took effect on what it sent and got; of the loss of a consumer, how
    ///     often it was lost itself; null where nobody counted that: without a fault, under more load or a
    ///     program that is gone for everybody, by a service that counts nothing, and in older records
    /// @param calls how often it called the provider: requests whose head came, and connections without any;
    ///     null by a service that counts nothing, and in older records
    record ConsumerTried(
            Instant at,
            String consumer,
            @Nullable String fault,
            ConsumerOutcome outcome,
            @Nullable Integer exitCode,
            Duration took,
            String output,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long met,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long calls)
            implements RunEvent {
        /// One of which nobody counted how often it met the fault, nor how often it called.
        public ConsumerTried(
                Instant at,
                String consumer,
                @Nullable String fault,
                ConsumerOutcome outcome,
                @Nullable Integer exitCode,
                Duration took,
                String output) {
            this(at, consumer, fault, outcome, exitCode, took, output, null, null);
        }

        /// Whether it never met the fault, so that what it did says nothing of the fault.
        public boolean missed() {
            return met != null && met == 0;
        }

        /// How often it met the fault, in words that follow its name: `met it 3 times`; empty where nobody counted.
        public String meeting() {
            return met == null ? "" : met == 0 ? "never met it" : met == 1 ? "met it once" : "met it " + met + " times";
        }

        /// What became of it, in words that follow its name: `broke (exit code 1)`.
        public String result() {
            return switch (outcome) {
                case WORKED -> missed() ? "never met the fault" : "worked";
                case BROKE -> "broke (exit code " + exitCode + ")";
                case HUNG -> "hung";
                case NOT_STARTED -> "could not be started";
            };
        }
    }

    /// A fault acted again, after the load had ended, because something went wrong under the fault and the load
    /// together. One user calls one operation after the other meanwhile, so that there is something to measure.
    ///
    /// @param summary what that user saw
    /// @param broken consumers that did not work now either, of those that had not worked under both
    /// @param hits how often the fault took effect
    record FaultAlone(Instant at, String fault, SignalWindow summary, List<String> broken, long hits)
            implements RunEvent {
        public FaultAlone {
            broken = List.copyOf(broken);
        }

        /// In words without an end.
        public String sentence() {
            return "Fault '" + fault + "' without the load: "
                    + (broken.isEmpty() ? "" : "broken for " + String.join(", ", broken) + "; ") + summary.requests()
                    + " requests of one user, " + summary.failed() + " of them failed; it took effect " + hits
                    + " times";
        }
    }

    /// A client that misreads the amendment called the provider.
    ///
    /// @param client which one, as `plimsoll probe` calls it
    /// @param misreading what it misread: `wrong-unit POST /orders`
    /// @param condition `baseline`, `recovery`, or the fault that acted
    /// @param reading how the provider took it
    /// @param why in one sentence
    record ProbeMade(
            Instant at, String client, String misreading, String condition, ConsumerReading reading, String why)
            implements RunEvent {
        /// In words without an end: `probe wrong-unit POST /orders in the baseline: wrong`.
        public String sentence() {
            return "probe " + misreading + " (" + condition + "): " + reading.word();
        }

        /// Whether the provider took it gracefully.
        public boolean graceful() {
            return reading == ConsumerReading.CORRECT || reading == ConsumerReading.DEGRADED_AS_DECLARED;
        }
    }

    /// The synthetic data holds values that the workspace knows again.
    ///
    /// @param values how many of them the sandbox answers with
    /// @param traffic whether the chaos service looks for them in requests to somewhere else
    record CanariesPlanted(Instant at, int values, boolean traffic) implements RunEvent {
        /// In words: `12 canaries are in the synthetic data`.
        public String sentence() {
            return values + (values == 1 ? " canary is" : " canaries are") + " in the synthetic data"
                    + (traffic ? "" : "; the chaos service does not look for them in traffic to somewhere else");
        }
    }

    /// Synthetic data was seen outside the sandbox.
    ///
    /// @param place which file, route or consumer, with the line where there is one
    /// @param source the plan that planted it, or the words that nobody knows
    record CanarySeen(Instant at, CanaryChannel channel, String place, String source) implements RunEvent {
        /// In words without an end: `canary of P1 seen in a log: out/app.log, line 3`.
        public String sentence() {
            return "canary of " + source + " seen " + channel.where() + ": " + place;
        }
    }

    /// Something stands in the place of a dependency from now on.
    ///
    /// @param address where programs call it
    /// @param detail what answers there, in words
    record DependencySet(Instant at, String dependency, Dependency.Mode mode, String address, String detail)
            implements RunEvent {
        /// In words without an end: `dependency 'rates' is replay at http://…: what R3 recorded, 12 answers`.
        public String sentence() {
            return "dependency '" + dependency + "' is " + mode.word() + " at " + address + ": " + detail;
        }
    }

    /// A dependency that is recorded answered a request in a way that was not kept yet.
    record ExchangeRecorded(Instant at, String dependency, RecordedExchange exchange) implements RunEvent {}

    /// A request that was never recorded came to a replay; told once for each.
    record ReplayMissed(Instant at, String dependency, String request) implements RunEvent {
        /// In words without an end.
        public String sentence() {
            return "the replay of '" + dependency + "' has no answer to " + request + ", which was never recorded";
        }
    }

    /// What became of a dependency until the end of the run.
    ///
    /// @param count of answers recorded or replayed, or of messages that its fault touched; -1 for unknown
    /// @param detail in words
    record DependencyUsed(Instant at, String dependency, Dependency.Mode mode, long count, String detail)
            implements RunEvent {
        /// In words without an end.
        public String sentence() {
            return "dependency '" + dependency + "' (" + mode.word() + "): " + detail;
        }
    }

    /// The promise of a safeguard of the service was proved from outside.
    ///
    /// @param breaker whether it is a circuit breaker; otherwise a rate limiter
    /// @param promised in words
    record SafeguardProved(Instant at, String safeguard, boolean breaker, String promised, ProofResult result)
            implements RunEvent {
        /// In words without an end: `breaker 'rates': as promised: opened after 5 failures, …`.
        public String sentence() {
            return (breaker ? "breaker '" : "limiter '") + safeguard + "': " + result.sentence();
        }
    }

    /// @param sentence which criterion held, with the value seen
    record CriterionMet(Instant at, String sentence) implements RunEvent {}

    /// A detector's alarm: advice, unless it stops the run.
    ///
    /// @param detector which one, as plans write it
    /// @param fault the fault that acted; null in the recovery
    /// @param since when the change most likely began
    /// @param stops whether the plan binds the detector to the kill switch
    /// @param sentence what moved, from what to what, and how sure that is
    record ChangeNoticed(
            Instant at, String detector, @Nullable String fault, Instant since, boolean stops, String sentence)
            implements RunEvent {}

    /// The run stops itself because it can prove nothing any more, whatever its signals say.
    ///
    /// @param trigger what was seen
    /// @param sentence what it was, with the values
    record Invalidated(Instant at, Trigger trigger, String sentence) implements RunEvent {
        /// What makes a run worthless while it goes on.
        public enum Trigger {
            /// The load generator cannot keep its schedule: what is slow is its own doing.
            @JsonProperty("generator")
            GENERATOR,
            /// What the run was approved and begun with is not what is there any more.
            @JsonProperty("drift")
            DRIFT,
            /// The way to the service is not the run's own any more: what fails on it is not the service's doing.
            @JsonProperty("route")
            ROUTE
        }
    }

    /// The run waits without a fault, because a threshold of the plan or a person asks for that.
    ///
    /// @param fault the fault that was taken away for it; null when none acted
    /// @param by who asked; null for a threshold
    /// @param sentence which threshold, with the value seen, and who is to be told; or the person's reason
    record Held(
            Instant at,
            @Nullable String fault,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Person by,

            String sentence)
            implements RunEvent {
        /// By a threshold.
        public Held(Instant at, String fault, String sentence) {
            this(at, fault, null, sentence);
        }
    }

    /// The run goes on with the next fault.
    ///
    /// @param by who resumed it; null when the signal that asked for it was well again
    /// @param waited how long that took
    record Resumed(
            Instant at,
            @Nullable String fault,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Person by,

            Duration waited)
            implements RunEvent {
        /// By the signal that is well again.
        public Resumed(Instant at, String fault, Duration waited) {
            this(at, fault, null, waited);
        }
    }

    /// @param by who pulled the kill switch; null when it was pulled by a criterion or by the end of the program
    record KillRequested(Instant at, @Nullable Person by, String reason) implements RunEvent {}

    /// @param remaining how many faults the chaos service still reported afterwards; 0 when all are gone
    record FaultsCleared(Instant at, int remaining) implements RunEvent {}

    /// @param exitCode of the first part that failed, or 0; null when it could not be started or ran out of time
    /// @param steps what came of each part, where the rollback has more than its command
    record RollbackDone(
            Instant at,
            @Nullable Integer exitCode,
            Duration took,
            String output,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RollbackStep.Done> steps)
            implements RunEvent {
        /// Characters of a line that fit into a sentence.
        private static final int MOST_SAID = 200;

        /// A rollback that is one command.
        public RollbackDone(Instant at, @Nullable Integer exitCode, Duration took, String output) {
            this(at, exitCode, took, output, List.of());
        }

        public RollbackDone {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        public boolean worked() {
            return Integer.valueOf(0).equals(exitCode);
        }

        /// Why it did not work: which part, how it ended, and the last line that it printed.
        public String reason() {
            String part = steps.isEmpty()
                    ? "the rollback command"
                    : "'" + steps.getLast().name() + "'";
            String end = exitCode == null
                    ? " could not be started or did not end in time"
                    : " ended with exit code " + exitCode;
            String said = output.strip();
            String last = said.substring(said.lastIndexOf('\n') + 1).strip();
            String shown = last.length() > MOST_SAID ? last.substring(0, MOST_SAID) + "…" : last;
            return part + end + (shown.isEmpty() ? "" : " (" + shown + ")");
        }
    }

    /// Another service stopped telling a signal.
    ///
    /// @param why what it answered, or that it did not
    record SignalLost(Instant at, String signal, String why) implements RunEvent {}

    /// A threshold told those whom the plan names.
    ///
    /// @param sentence what they were told
    /// @param way by which means, and what came of it; in the words of a sentence without its end
    /// @param handedOver whether a command or a file took it; otherwise only this record says it
    record Told(Instant at, List<Person> persons, String sentence, String way, boolean handedOver) implements RunEvent {
        public Told {
            persons = List.copyOf(persons);
        }
    }

    /// Plimsoll or its environment failed.
    record TroubleMet(Instant at, String what) implements RunEvent {}

    /// The run ended, and something of it or of an earlier one is still there.
    ///
    /// @param what one sentence each
    record LeftBehind(Instant at, List<String> what) implements RunEvent {
        public LeftBehind {
            what = List.copyOf(what);
        }

        /// All of it.
        public String sentence() {
            return "Left behind: " + String.join(" ", what);
        }
    }

    record Concluded(Instant at, Verdict verdict, String sentence) implements RunEvent {}
}
