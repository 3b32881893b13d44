package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import dev.plimsoll.storage.StoredReport;
import dev.plimsoll.storage.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the archive finds of plans, runs and their reports.
final class PlanDocuments {
    private PlanDocuments() {}

    /// What a plan is about.
    static ArchiveDocument.Labels labels(ExperimentPlan plan) {
        Stream<String> classes = plan.terms().experiments().stream()
                .map(PlannedExperiment::id)
                .map(id -> id.contains(".") ? id.substring(0, id.indexOf('.')) : id);
        return new ArchiveDocument.Labels(
                List.of(plan.scope().service()),
                plan.scope().operations().stream().map(OperationKey::toString).toList(),
                Stream.concat(classes, plan.faults().stream().map(PlannedFault::id))
                        .toList(),
                List.of(plan.scope().environment()));
    }

    static ArchiveDocument plan(PlanState state) {
        StringBuilder body = new StringBuilder(PlainText.of(state.plan()));
        for (PlanEvent event : state.events()) {
            body.append('\n').append(said(event));
        }
        return new ArchiveDocument(
                state.id().value(),
                "plan",
                state.plan().title(),
                body.toString(),
                standing(state),
                state.events().getLast().at(),
                labels(state.plan()));
    }

    /// The words that people added to a plan.
    private static String said(PlanEvent event) {
        return switch (event) {
            case PlanEvent.Drafted _, PlanEvent.Revised _ -> "";
            case PlanEvent.Commented comment -> comment.by() + ": " + comment.text();
            case PlanEvent.Settled settled -> settled.by() + ": " + settled.text();
            case PlanEvent.Approved approved -> approved.by() + ": " + approved.note();
            case PlanEvent.Decided decided -> PlainText.of(decided);
            default -> PlainText.of(event);
        };
    }

    private static String standing(PlanState state) {
        return switch (state.events().getLast()) {
            case PlanEvent.Archived _ -> "archived";
            case PlanEvent.Withdrawn _ -> "withdrawn";
            default ->
                state.approved()
                        ? "approved"
                        : state.sinceWritten(PlanEvent.Submitted.class).isEmpty() ? "draft" : "submitted";
        };
    }

    static ArchiveDocument run(Run run) {
        List<String> said = new ArrayList<>();
        run.conclusion().ifPresent(end -> said.add(end.sentence()));
        for (RunEvent event : run.events()) {
            switch (event) {
                case RunEvent.CriterionMet met -> said.add(met.sentence());
                case RunEvent.ChangeNoticed noticed -> said.add(noticed.sentence());
                case RunEvent.Invalidated found -> said.add(found.sentence());
                case RunEvent.TroubleMet trouble -> said.add(trouble.what());
                case RunEvent.KillRequested kill -> said.add(kill.reason());
                case RunEvent.CheckMade check -> said.add(check.passed() ? "" : check.name() + ": " + check.detail());
                case RunEvent.ConsumerTried tried ->
                    said.add(tried.outcome() == ConsumerOutcome.WORKED ? "" : tried.consumer() + ": " + tried.output());
                case RunEvent.RollbackDone rollback -> said.add(rollback.output());
                default -> {}
            }
        }
        said.add(run.plan().hypothesis().sentence());
        run.plan().faults().forEach(fault -> said.add(fault.question()));
        said.add(run.start().environment());
        said.removeIf(String::isBlank);
        return new ArchiveDocument(
                run.id().value(),
                "run",
                "Run of " + run.start().planId() + ": " + run.plan().title(),
                String.join("\n", said),
                run.verdict().map(Verdict::name).orElse("going on"),
                run.events().getLast().at(),
                labels(run.plan()));
    }

    /// The report with an id such as `R1/post-mortem`.
    static Optional<StoredReport> report(Workspace workspace, String id) {
        int slash = id.indexOf('/');
        return workspace.reports().find(new RunId(id.substring(0, slash)), id.substring(slash + 1));
    }

    /// @param run what it is about; null when that is gone
    static ArchiveDocument report(StoredReport report, @Nullable Run run) {
        return new ArchiveDocument(
                report.run() + "/" + report.kind(),
                "report",
                report.title(),
                PlainText.of(Report.ofJson(report.json())),
                run == null ? "" : run.verdict().map(Verdict::name).orElse("").toUpperCase(Locale.ROOT),
                report.at(),
                run == null ? ArchiveDocument.Labels.NONE : labels(run.plan()));
    }
}
