package dev.plimsoll.engine.evidence;

import dev.plimsoll.engine.exhibit.ExhibitFiles;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.AuditLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Writes the evidence bundle of a run into a folder: both contracts, their diff, the plan with its history, every
/// event of the run, the exhibits attached to it with their custody, the anchor of the audit ledger as it is now, and
/// `SHA256SUMS` over all of it, which `sha256sum -c` checks without Plimsoll.
public final class WriteEvidence {
    /// The manifest's name, as `sha256sum` users know it.
    public static final String MANIFEST = "SHA256SUMS";

    private final FindPlans plans;
    private final FindRuns runs;
    private final Exhibits exhibits;
    private final AuditLedger audit;

    public WriteEvidence(FindPlans plans, FindRuns runs, Exhibits exhibits, AuditLedger audit) {
        this.plans = plans;
        this.runs = runs;
        this.exhibits = exhibits;
        this.audit = audit;
    }

    /// @param folder is made when it is absent; files of the same names are replaced. Or an [EvidenceFile]
    /// @return the manifest; in an archive, its place there
    /// @throws Problem if there is no such run or the folder cannot be written
    public Path write(RunId id, Path folder) {
        Run run = runs.get(id);
        Map<String, byte[]> files = bundle(run);
        try {
            return EvidenceFile.with(folder, true, root -> write(root, files));
        } catch (IOException failure) {
            throw new Problem(
                    "The evidence of run " + id + " could not be written to " + folder + ": " + failure.getMessage(),
                    "Choose a folder that you may write to.",
                    failure);
        }
    }

    private static Path write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return Manifest.write(folder, files);
    }

    private Map<String, byte[]> bundle(Run run) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("plan.json", text(Json.pretty(run.plan())));
        files.put("plan-history.jsonl", planHistory(run));
        files.put("run.jsonl", runEvents(run));
        files.put("summary.json", text(Json.pretty(summary(run))));
        files.put("diff.json", text(Json.pretty(plans.diffOf(run.plan()))));
        files.put(
                contractName("base", run.plan().amendment().base()),
                contract(run.plan().amendment().base()));
        files.put(
                contractName("revision", run.plan().amendment().revision()),
                contract(run.plan().amendment().revision()));
        files.putAll(ExhibitFiles.of(exhibits, run.id().value()));
        audit.anchor().ifPresent(anchor -> files.put("audit-anchor.txt", text(anchor.text())));
        return files;
    }

    private byte[] planHistory(Run run) {
        StringBuilder lines = new StringBuilder();
        for (PlanEvent event : plans.get(run.start().planId()).events()) {
            lines.append(Json.canonical(event)).append('\n');
        }
        return text(lines.toString());
    }

    private static byte[] runEvents(Run run) {
        StringBuilder lines = new StringBuilder();
        for (RunEvent event : run.events()) {
            lines.append(Json.canonical(event)).append('\n');
        }
        return text(lines.toString());
    }

    private static Map<String, Object> summary(Run run) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("run", run.id());
        summary.put("plan", run.start().planId());
        summary.put("planDigest", run.start().planDigest());
        summary.put("baseDigest", run.plan().amendment().base().digest());
        summary.put("revisionDigest", run.plan().amendment().revision().digest());
        summary.put("environment", run.start().environment());
        summary.put("seed", run.seed());
        run.conclusion().ifPresent(conclusion -> {
            summary.put("verdict", conclusion.verdict());
            summary.put("sentence", conclusion.sentence());
        });
        return summary;
    }

    private byte[] contract(ContractSummary summary) {
        return plans.bytesOf(summary.digest());
    }

    private static String contractName(String side, ContractSummary summary) {
        String name = summary.name();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        return "contract-" + side + extension;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
