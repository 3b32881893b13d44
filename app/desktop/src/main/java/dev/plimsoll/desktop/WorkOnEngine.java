package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.AmendmentWork;
import dev.plimsoll.desktop.audit.AuditWork;
import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.desktop.report.ReportWork;
import dev.plimsoll.desktop.run.CertificateWork;
import dev.plimsoll.desktop.run.RunWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/// What the screens of the main job and the ledger ask of the open workspace.
record WorkOnEngine(Supplier<Engine> engine) {
    AmendmentWork amendment() {
        return new AmendmentWork(
                (base, revision) -> engine.get().compare().compare(base, revision),
                NamedContracts::compare,
                id -> engine.get().plans().get(id),
                kept -> engine.get().plans().diffOf(kept),
                id -> new AgreementsOnEngine(engine).diff(id),
                digest -> engine.get().plans().textOf(digest));
    }

    PlanWork plan() {
        return new PlanWork(
                id -> engine.get().plans().get(id),
                (seen, by, note) -> engine.get().approvePlan().approve(seen, by, note),
                (seen, changed, by) -> engine.get().revisePlan().revise(seen, changed, by),
                new PlanRulesOnScreen(() -> engine.get().planRules()));
    }

    RunWork run() {
        return new RunWork(
                (id, by, reset) -> new LiveRunOnScreen(engine.get().startRun().start(id, by, null, reset)),
                id -> engine.get().runs().get(id),
                (id, folder) -> engine.get().writeEvidence().write(id, folder));
    }

    CertificateWork certificate() {
        return new CertificateWork(
                id -> engine.get().checkCertificate().of(id),
                (certificate, file) ->
                        WrittenFile.write(file, Json.pretty(certificate).getBytes(StandardCharsets.UTF_8)));
    }

    ReportWork report() {
        return new ReportWork(
                id -> engine.get().compileReport().compile(id),
                (id, format, file) -> engine.get().compileReport().export(id, format, file),
                this::lend);
    }

    private Path lend(RunId run) {
        Path file = PassingFile.named("report-" + run + ".pdf");
        engine.get().compileReport().export(run, ReportFormat.PDF, file);
        return file;
    }

    AuditWork audit() {
        return new AuditWork(
                () -> engine.get().findActs().find(AuditFilter.ALL),
                (anchors, checked) -> engine.get().verifyLedger().verify(anchors, checked),
                () -> engine.get().writeAnchor().anchor());
    }
}
