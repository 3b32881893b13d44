package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.evidence.AbortCriterion;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan says beyond the experiment itself, so that others can agree to it. In the sandbox all of it may be left
/// out; outside, the gates ask for it. What is left out is not written, so that plans from before these terms keep
/// their digests.
///
/// @param limits when and how far the experiment may reach
/// @param thresholds what is done when a signal goes wrong
/// @param noData what a signal without data means
/// @param harm what must not happen to anybody
/// @param exposure what a bad minute costs
/// @param killHolders who besides the operator can stop the run
/// @param steps the rollback as people would do it, in order
/// @param knownGood what the rollback returns to
/// @param ownership who answers for what
/// @param concerns what could go wrong, thought of before
/// @param runbooks names or addresses of the runbooks to have at hand
/// @param deviations where the environment differs from its baseline, written by hand
/// @param settings the settings of the environment, from which the other deviations follow
/// @param amendment the amendment record whose promise is tested
/// @param procedures checklists, runbooks and playbooks, each in one version
/// @param watches detectors bound to an action, each at most once
/// @param experiments those of the chaos matrix that the plan has to answer
/// @param rig what a run sets up beside the sandbox and its load
/// @param leastEffect the share of what a fault was to hit that it has to hit, above 0 and at most 1, or the run proves
///     nothing; null where it is enough that it took effect once
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Terms(
        @Nullable Limits limits,
        List<Threshold> thresholds,
        List<NoData> noData,
        @Nullable Harm harm,
        @Nullable Exposure exposure,
        List<Person> killHolders,
        List<String> steps,
        List<KnownGood> knownGood,
        @Nullable Ownership ownership,
        List<Concern> concerns,
        List<String> runbooks,
        List<Deviation> deviations,
        @Nullable Settings settings,
        @Nullable AmendmentLink amendment,
        List<ProcedureLink> procedures,
        List<Watch> watches,
        List<PlannedExperiment> experiments,
        @Nullable Rig rig,
        @Nullable Double leastEffect) {
    public static final Terms NONE = new Terms(
            null, List.of(), List.of(), null, null, List.of(), List.of(), List.of(), null, List.of(), List.of(),
            List.of(), null, null, List.of(), List.of(), List.of(), null, null);

    public Terms {
        thresholds = listed(thresholds);
        noData = listed(noData);
        killHolders = listed(killHolders);
        steps = listed(steps);
        knownGood = listed(knownGood);
        concerns = listed(concerns);
        runbooks = listed(runbooks);
        deviations = listed(deviations);
        procedures = listed(procedures);
        watches = listed(watches);
        if (watches.stream().map(Watch::detector).distinct().count() < watches.size()) {
            throw new IllegalArgumentException("a plan binds each detector once, and one of them is bound twice");
        }
        experiments = listed(experiments);
        if (leastEffect != null && !(leastEffect > 0 && leastEffect <= 1)) {
            throw new IllegalArgumentException(
                    "the least effect of a fault is a share above 0 and at most 1, not " + leastEffect);
        }
    }

    /// A list that is not written is empty.
    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// Every setting in which the environment differs from its baseline.
    public List<Deviation> differences() {
        Stream<Deviation> found = settings == null ? Stream.of() : settings.deviations().stream();
        return Stream.concat(deviations.stream().filter(Deviation::differs), found)
                .toList();
    }

    /// The same terms with other settings of the environment.
    public Terms withSettings(@Nullable Settings other) {
        return with(other, experiments, rig);
    }

    /// The same terms with the experiments that the plan has to answer.
    public Terms withExperiments(List<PlannedExperiment> others) {
        return with(settings, others, rig);
    }

    /// The same terms with another rig.
    public Terms withRig(@Nullable Rig other) {
        return with(settings, experiments, other);
    }

    /// What a run sets up beside the sandbox; nothing where the plan does not say.
    public Rig rigged() {
        return rig == null ? Rig.NONE : rig;
    }

    private Terms with(
            @Nullable Settings otherSettings, List<PlannedExperiment> otherExperiments, @Nullable Rig otherRig) {
        return new Terms(
                limits,
                thresholds,
                noData,
                harm,
                exposure,
                killHolders,
                steps,
                knownGood,
                ownership,
                concerns,
                runbooks,
                deviations,
                otherSettings,
                amendment,
                procedures,
                watches,
                otherExperiments,
                otherRig,
                leastEffect);
    }

    /// The signals that any of it names.
    List<String> signals() {
        Stream<String> harmed =
                harm == null ? Stream.of() : harm.when().stream().map(AbortCriterion::signal);
        return Stream.of(
                        thresholds.stream().map(Threshold::signal),
                        noData.stream().map(NoData::signal),
                        harmed)
                .flatMap(names -> names)
                .toList();
    }

    /// The conditions that end a run at once: harm, and thresholds that kill or roll back.
    List<AbortCriterion> stops() {
        Stream<AbortCriterion> harmed = harm == null ? Stream.of() : harm.when().stream();
        Stream<AbortCriterion> thresholdsThatStop = thresholds.stream()
                .filter(threshold -> threshold.action() != Threshold.Action.HOLD)
                .map(threshold -> new AbortCriterion(threshold.signal(), threshold.condition(), threshold.holdsFor()));
        return Stream.concat(harmed, thresholdsThatStop).toList();
    }

    /// Tells the writer of JSON what to leave out.
    static final class Unset {
        @Override
        public boolean equals(@Nullable Object other) {
            return NONE.equals(other);
        }

        @Override
        public int hashCode() {
            return NONE.hashCode();
        }
    }
}
