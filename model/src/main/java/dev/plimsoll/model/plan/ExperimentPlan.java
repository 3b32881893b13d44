package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// An experiment as it is reviewed and approved. Approvals sign [#digest()], so any changed byte voids them.
///
/// @param title what people call it
/// @param amendment the contract change it is about
/// @param hypothesis what is expected
/// @param scope what the approval allows
/// @param workload the load that runs throughout
/// @param faults in the order in which they are injected
/// @param consumers programs tried in the steady state and under each fault
/// @param signals what is measured, with the conditions for success
/// @param abort conditions that stop the run at once
/// @param rollback how to return to the known good state
/// @param author who wrote it
/// @param owner who answers for it
/// @param forecast what the team expects
/// @param seed from which every draw of the run follows
/// @param terms what others agree to: limits, harm, owners and the like
/// @param unknown fields of a file that this version does not know, by their JSON pointer; kept and signed like the
/// rest
public record ExperimentPlan(
        String title,
        Amendment amendment,
        Hypothesis hypothesis,
        Scope scope,
        Workload workload,
        List<PlannedFault> faults,
        List<ConsumerUnderTest> consumers,
        List<Signal> signals,
        List<AbortCriterion> abort,
        Rollback rollback,
        Person author,
        Person owner,
        Forecast forecast,
        long seed,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Terms.Unset.class)
        Terms terms,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<ExperimentPlan> {
    /// A plan without further terms.
    public ExperimentPlan(
            String title,
            Amendment amendment,
            Hypothesis hypothesis,
            Scope scope,
            Workload workload,
            List<PlannedFault> faults,
            List<ConsumerUnderTest> consumers,
            List<Signal> signals,
            List<AbortCriterion> abort,
            Rollback rollback,
            Person author,
            Person owner,
            Forecast forecast,
            long seed) {
        this(
                title,
                amendment,
                hypothesis,
                scope,
                workload,
                faults,
                consumers,
                signals,
                abort,
                rollback,
                author,
                owner,
                forecast,
                seed,
                Terms.NONE,
                Map.of());
    }

    public ExperimentPlan {
        // Neither is written when there is nothing to say, as in every plan from before they were known.
        terms = terms == null ? Terms.NONE : terms;
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        faults = List.copyOf(faults);
        consumers = List.copyOf(consumers);
        signals = List.copyOf(signals);
        abort = List.copyOf(abort);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a plan needs a title");
        }
        requireUnique("fault", faults.stream().map(PlannedFault::id).toList());
        requireUnique(
                "consumer", consumers.stream().map(ConsumerUnderTest::name).toList());
        List<String> names = signals.stream().map(Signal::name).toList();
        requireUnique("signal", names);
        requireUnique(
                "rollback step",
                rollback.parts().stream().map(RollbackStep::name).toList());
        requireKnown(
                "abort criterion",
                names,
                abort.stream().map(AbortCriterion::signal).toList());
        requireKnown("threshold, no-data rule or harm", names, terms.signals());
        requireKnown(
                "forecast",
                names,
                forecast.signals().stream().map(Forecast.Interval::signal).toList());
        terms.rigged().require(faults, consumers, scope);
    }

    /// The same plan with other terms.
    public ExperimentPlan withTerms(Terms other) {
        return with(faults, other, unknown);
    }

    /// The same plan with other faults.
    public ExperimentPlan withFaults(List<PlannedFault> others) {
        return with(others, terms, unknown);
    }

    /// The same plan that may reach more operations, and calls each of them as often as those that it calls least.
    public ExperimentPlan reaching(List<OperationKey> others) {
        List<OperationKey> more = others.stream()
                .filter(operation -> !scope.operations().contains(operation))
                .distinct()
                .toList();
        return more.isEmpty() ? this : with(scope.with(more), workload.with(more));
    }

    private ExperimentPlan with(Scope otherScope, Workload otherWorkload) {
        return new ExperimentPlan(
                title,
                amendment,
                hypothesis,
                otherScope,
                otherWorkload,
                faults,
                consumers,
                signals,
                abort,
                rollback,
                author,
                owner,
                forecast,
                seed,
                terms,
                unknown);
    }

    @Override
    public ExperimentPlan withUnknown(Map<String, JsonNode> other) {
        return with(faults, terms, other);
    }

    private ExperimentPlan with(List<PlannedFault> otherFaults, Terms otherTerms, Map<String, JsonNode> otherUnknown) {
        return new ExperimentPlan(
                title,
                amendment,
                hypothesis,
                scope,
                workload,
                otherFaults,
                consumers,
                signals,
                abort,
                rollback,
                author,
                owner,
                forecast,
                seed,
                otherTerms,
                otherUnknown);
    }

    /// The whole length of a run, as far as it is planned.
    public Duration length() {
        Peak peak = terms.rigged().peak();
        return scope.total(faults.size()).plus(peak == null ? Duration.ZERO : peak.length());
    }

    /// Every condition that ends a run at once: the abort criteria, harm, and thresholds that kill or roll back.
    public List<AbortCriterion> stops() {
        List<AbortCriterion> all = new ArrayList<>(abort);
        all.addAll(terms.stops());
        return List.copyOf(all);
    }

    /// Who is told when one of these [#stops()] is met.
    public List<Person> told(AbortCriterion stop) {
        return terms.thresholds().stream()
                .filter(threshold -> threshold.action() != Threshold.Action.HOLD
                        && threshold.signal().equals(stop.signal())
                        && threshold.condition().equals(stop.condition())
                        && threshold.holdsFor().equals(stop.holdsFor()))
                .flatMap(threshold -> threshold.tell().stream())
                .distinct()
                .toList();
    }

    private static void requireUnique(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two entries share the " + kind + " name '" + name + "'");
            }
        }
    }

    private static void requireKnown(String kind, List<String> known, List<String> used) {
        for (String name : used) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "the " + kind + " names signal '" + name + "', and the plan has " + known);
            }
        }
    }
}
