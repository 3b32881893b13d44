package dev.plimsoll.reports.compile;

import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles the post-mortem of a run, whatever became of it, from records alone. People appear by role; each number
/// leads to its evidence; factors are conditions, and no single root cause is asked for.
public final class PostMortem {
    /// Timeline and all that follows it.
    private static final int AFTER_MATRIX = 7;

    private PostMortem() {}

    /// Without a root of the audit ledger.
    public static Report compile(PlanState plan, Run run, @Nullable ContractDiff diff) {
        return compile(plan, run, diff, null);
    }

    /// @param plan the plan with its history, as the workspace holds it
    /// @param run the run, ended or not
    /// @param diff what the amendment changes; null where it is not at hand
    /// @param root the root of the audit ledger up to the end of the run; null where none was kept
    /// @throws IllegalArgumentException if the run is not one of this plan
    public static Report compile(PlanState plan, Run run, @Nullable ContractDiff diff, @Nullable AuditAnchor root) {
        return compile(plan, run, diff, root, null);
    }

    /// The same with the chaos matrix.
    ///
    /// @param certificate of the run; null where it is not at hand
    public static Report compile(
            PlanState plan,
            Run run,
            @Nullable ContractDiff diff,
            @Nullable AuditAnchor root,
            @Nullable Certificate certificate) {
        return compile(plan, run, diff, root, certificate, null);
    }

    /// The same with who answers for the environment.
    ///
    /// @param card of the environment, with its whole history; null where it has none
    public static Report compile(
            PlanState plan,
            Run run,
            @Nullable ContractDiff diff,
            @Nullable AuditAnchor root,
            @Nullable Certificate certificate,
            @Nullable EnvironmentState card) {
        if (!plan.id().equals(run.start().planId())) {
            throw new IllegalArgumentException(
                    "run " + run.id() + " is one of plan " + run.start().planId() + ", not of " + plan.id());
        }
        Evidence evidence = new Evidence(plan, run, diff);
        Findings findings = new Findings(evidence);
        List<Section> sections = new ArrayList<>(List.of(
                SummarySection.of(evidence, findings),
                AmendmentSection.of(evidence),
                ExperimentSection.of(evidence, card),
                MeasurementSection.of(evidence),
                ConsumerSection.of(evidence),
                TimelineSection.of(evidence),
                DecisionSection.of(evidence),
                ForecastSection.of(evidence, findings),
                SafeguardSection.of(evidence),
                LearningSection.of(evidence, findings),
                ActionSection.of(evidence, findings),
                AppendixSection.of(evidence, root)));
        if (certificate != null) {
            MatrixSection.of(plan, evidence, certificate)
                    .ifPresent(section -> sections.add(sections.size() - AFTER_MATRIX, section));
        }
        String title =
                "Post-mortem of run " + run.id() + ": " + Words.cut(run.plan().title(), 200);
        String summary = evidence.verdict() + ": " + Words.cut(evidence.reason(), 300);
        return new Report(Report.POST_MORTEM, run.id().value(), title, evidence.end(), summary, sections);
    }
}
