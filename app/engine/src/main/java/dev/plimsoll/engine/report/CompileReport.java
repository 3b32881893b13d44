package dev.plimsoll.engine.report;

import dev.plimsoll.engine.discussion.AcceptedChanges;
import dev.plimsoll.engine.evidence.CertifyRun;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.compile.PostMortem;
import dev.plimsoll.storage.StoredReport;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Compiles the post-mortem of a run from its record, keeps it, and writes it out.
public final class CompileReport {
    private final Workspace workspace;
    private final FindPlans plans;
    private final FindRuns runs;
    private final CertifyRun certify;
    private final Exhibits exhibits;
    private final AcceptedChanges accepted;
    private final Supplier<People> people;

    /// @param people the list that holds now; may block
    public CompileReport(
            Workspace workspace,
            FindPlans plans,
            FindRuns runs,
            CertifyRun certify,
            Exhibits exhibits,
            AcceptedChanges accepted,
            Supplier<People> people) {
        this.workspace = workspace;
        this.plans = plans;
        this.runs = runs;
        this.certify = certify;
        this.exhibits = exhibits;
        this.accepted = accepted;
        this.people = people;
    }

    /// Compiles and keeps the report.
    ///
    /// @throws Problem if there is no such run, or it is still going on
    public Report compile(RunId id) {
        Run run = runs.get(id);
        if (!run.ended()) {
            throw new Problem(
                    "Run " + id + " is still going on.", "Wait for its verdict or stop it, then compile the report.");
        }
        Report report = exhibits.in(PostMortem.compile(
                plans.get(run.start().planId()),
                run,
                accepted.applyByRole(plans.diffOf(run.plan())),
                workspace.audit().anchorOfEnd(id.value()).orElse(null),
                certify.of(id),
                card(run).orElse(null)));
        StoredReport kept = new StoredReport(
                id, report.kind(), report.title(), run.events().getLast().at(), report.toJson());
        workspace.reports().keep(kept);
        return report;
    }

    /// The card of the environment that the run was in; of several the newest holds.
    private Optional<EnvironmentState> card(Run run) {
        return workspace.records().environments().all().stream()
                .filter(one -> one.isOf(run.plan().scope().environment()))
                .findFirst();
    }

    /// The report's bytes in a format; compiles it first, so that it says what the record says.
    public byte[] render(RunId id, ReportFormat format) {
        return format.render(version(id, ReportAudience.TEAM));
    }

    /// Compiles and keeps the report, and gives the version of it for an audience.
    public Report version(RunId id, ReportAudience audience) {
        return version(id, compile(id), audience);
    }

    /// The version for an audience of a report about a run.
    public Report version(RunId id, Report report, ReportAudience audience) {
        Run run = runs.get(id);
        return audience.audience()
                .version(
                        report,
                        NamesOfRun.of(
                                people.get(),
                                plans.get(run.start().planId()),
                                run,
                                card(run)
                                        .map(one -> one.card().roles().keySet())
                                        .orElse(Set.of())));
    }

    /// Writes the report to a file, replacing one that is there.
    ///
    /// @throws Problem if the file cannot be written
    public void export(RunId id, ReportFormat format, Path file) {
        byte[] bytes = render(id, format);
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new Problem(
                    "The report could not be written to " + file + ": " + failure.getMessage(),
                    "Choose a file in a folder that exists and that you may write to.",
                    failure);
        }
    }
}
