package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffFormat;
import dev.plimsoll.cli.diff.DiffView;
import dev.plimsoll.cli.diff.SourceText;
import dev.plimsoll.cli.evidence.Checksums;
import dev.plimsoll.cli.run.AttendedRun;
import dev.plimsoll.cli.run.RunText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ObjectNode;

/// The story of the sample, told once, into a folder.
///
/// @param desk what commands work with
/// @param out the folder
/// @param seed null for the sample's own
record HeadlessDemo(Desk desk, Path out, @Nullable Long seed) {
    private static final String WORKSPACE = "workspace";
    private static final String EVIDENCE = "evidence";
    private static final String DESIGNED =
            "The sample fails by design: the strict consumer relies on a field that the revision may leave out.";
    private static final String OTHERWISE =
            "The sample is made to fail and did not this time; the sentence under the verdict says why.";

    void tell() {
        prepare();
        try (Engine engine = desk.door().open(out.resolve(WORKSPACE))) {
            PlanState drafted = seeded(engine, engine.openSample().open());
            List<Path> files = new ArrayList<>(diff(engine, drafted.plan()));
            PlanState approved = engine.approvePlan()
                    .approve(drafted.id(), drafted.plan().owner(), "Approved for the demonstration");
            terminal()
                    .say("\nPlan " + approved.id() + " was written by "
                            + approved.plan().author() + " and is approved by "
                            + approved.plan().owner() + ".\n");
            Run run = new AttendedRun(terminal(), desk.stop())
                    .start(engine, approved.id(), approved.plan().author());
            terminal().print(RunText.show(run, terminal().ansi()));
            files.addAll(reports(engine, run));
            engine.writeEvidence().write(run.id(), out.resolve(EVIDENCE));
            files.add(out.resolve(EVIDENCE));
            Checksums.write(out, files);
            end(run);
        }
    }

    private Terminal terminal() {
        return desk.terminal();
    }

    private void prepare() {
        try {
            Files.createDirectories(out);
            try (Stream<Path> held = Files.list(out)) {
                held.findAny().ifPresent(file -> {
                    throw Mistake.of(
                            out + " holds something already (" + file.getFileName() + "); name a new or empty folder.");
                });
            }
        } catch (IOException broken) {
            throw Mistake.of("The folder " + out + " cannot be used: " + OutputFile.sentence(broken));
        }
    }

    private PlanState seeded(Engine engine, PlanState state) {
        if (seed == null) {
            return state;
        }
        ObjectNode tree = Json.mapper().valueToTree(state.plan());
        ExperimentPlan plan = Json.mapper().treeToValue(tree.put("seed", seed), ExperimentPlan.class);
        return plan.equals(state.plan())
                ? state
                : engine.revisePlan().revise(state, plan, state.plan().author());
    }

    private List<Path> diff(Engine engine, ExperimentPlan plan) {
        ContractDiff diff = engine.plans().diffOf(plan);
        SourceText base =
                SourceText.of(engine.plans().textOf(plan.amendment().base().digest()));
        SourceText revision =
                SourceText.of(engine.plans().textOf(plan.amendment().revision().digest()));
        terminal()
                .print(DiffFormat.TEXT.render(
                        DiffView.of(diff), base, revision, terminal().ansi()));
        Path page = out.resolve("diff.html");
        OutputFile.write(page, DiffFormat.HTML.render(DiffView.of(diff), base, revision, Ansi.OFF));
        return List.of(page);
    }

    private List<Path> reports(Engine engine, Run run) {
        Report report = engine.compileReport().version(run.id(), ReportAudience.TEAM);
        List<Path> files = new ArrayList<>();
        for (ReportFormat format : ReportFormat.values()) {
            Path file = out.resolve("report." + format.extension());
            OutputFile.write(file, format.render(report));
            files.add(file);
        }
        return files;
    }

    private void end(Run run) {
        boolean designed = run.verdict().filter(Verdict.FAIL::equals).isPresent();
        terminal().say("""

                %s
                In %s: diff.html, report.md, report.html, report.pdf, report.docx, report.json, evidence, SHA256SUMS and the workspace.
                Check them:         plimsoll verify %s
                Look at the record: plimsoll --workspace %s run show R1""".formatted(designed ? DESIGNED : OTHERWISE, out, out, out.resolve(WORKSPACE)));
    }
}
