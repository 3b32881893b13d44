package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What chaos runs have shown of an amendment.
///
/// @param asked what the matrix of its contracts asks of every change that may break somebody, and of all together
/// @param tests the plans that are about it, in the order of their names
public record ChaosProof(List<PlannedExperiment> asked, List<Test> tests) {
    /// A plan about the amendment.
    ///
    /// @param coverage of its experiments, with what runs of its present content answered
    /// @param certificate of its last run that says something; null when there is none
    /// @param stale what has changed since that run
    public record Test(
            PlanId plan, MatrixCoverage coverage, @Nullable Certificate certificate, List<Certificate.Change> stale) {
        public Test {
            stale = List.copyOf(stale);
        }

        /// `Certificate of run R1: PASS, and nothing that it depends on has changed.`
        public String sentence() {
            if (certificate == null) {
                return "No run of plan " + plan + " has shown anything yet.";
            }
            return new Standing(certificate, stale).sentence();
        }
    }

    /// Where an experiment stands.
    ///
    /// @param plan the plan that says so; null where no plan names the experiment
    public record Answered(
            PlannedExperiment experiment,
            MatrixCoverage.State state,
            @Nullable PlanId plan,
            String why) {
        /// Whether nothing more is to be shown.
        public boolean settled() {
            return switch (state) {
                case PASSED, FAILED_ACCEPTED, WAIVED -> true;
                case OPEN, PLANNED, NOT_MET, FAILED -> false;
            };
        }
    }

    public ChaosProof {
        asked = List.copyOf(asked);
        tests = List.copyOf(tests);
    }

    /// Every experiment that is asked, as the plans answer it: a plan that settles one counts before one that does not,
    /// and a failure that nobody accepted before everything else.
    public List<Answered> answers() {
        return asked.stream().map(this::answer).toList();
    }

    /// When the latest of the certified runs ended; long ago where none did.
    Instant shown() {
        return tests.stream()
                .map(Test::certificate)
                .filter(Objects::nonNull)
                .map(certificate -> Objects.requireNonNull(certificate).at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Answered answer(PlannedExperiment experiment) {
        List<Answered> all = tests.stream()
                .flatMap(test -> test.coverage().entries().stream()
                        .filter(entry -> entry.experiment().id().equals(experiment.id()))
                        .map(entry -> new Answered(experiment, entry.state(), test.plan(), entry.why())))
                .toList();
        Optional<Answered> failed = all.stream()
                .filter(one -> one.state() == MatrixCoverage.State.FAILED)
                .findFirst();
        return failed.or(() -> all.stream().filter(Answered::settled).findFirst())
                .or(() -> all.stream()
                        .filter(one -> one.state() == MatrixCoverage.State.PLANNED
                                || one.state() == MatrixCoverage.State.NOT_MET)
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(new Answered(experiment, MatrixCoverage.State.OPEN, null, "No plan asks it."));
    }
}
