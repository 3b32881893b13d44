package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on the sample, each command opening the workspace anew.
@Tag("alone")
class StoryTest {
    /// Phases short enough for a test.
    static final String SHORT = "{\"scope\": {\"baseline\": \"PT2S\", \"perFault\": \"PT2S\", \"recovery\": \"PT1S\"}}";

    @TempDir
    Path folder;

    private Outcome expect(int exitCode, String... args) {
        Outcome outcome = new Shell(folder.resolve("workspace")).call(args);
        assertThat(outcome.exitCode())
                .as(String.join(" ", args) + "\n" + outcome.all())
                .isEqualTo(exitCode);
        return outcome;
    }

    @Test
    void fromTheSampleToVerifiedEvidence() throws Exception {
        plan();
        run();
        certificate();
        report();
        evidence();
    }

    private void plan() throws IOException {
        assertThat(expect(0, "plan", "list").out()).contains("No plan yet");
        assertThat(expect(0, "sample").out()).contains("P1", "plimsoll run P1");
        assertThat(expect(4, "plan", "check", "P1").out()).contains("[ ]  Approval", "[x]  Hypothesis");
        assertThat(expect(4, "run", "P1").err()).contains("[ ]  Approval", "may not run");
        Path edit = Files.writeString(folder.resolve("short.json"), SHORT);
        assertThat(expect(0, "plan", "edit", "P1", "--from", edit.toString(), "--as", "ada")
                        .out())
                .contains("revised");
        assertThat(expect(0, "plan", "show", "p1").out()).contains("baseline 2 s, 2 s for each", "drafted by ada");
        assertThat(expect(4, "plan", "approve", "P1", "--as", "Ada")
                        .err()
                        .strip()
                        .lines()
                        .count())
                .isEqualTo(1);
        assertThat(expect(0, "plan", "approve", "P1", "--as", "grace", "--note", "go")
                        .out())
                .contains("ready to run");
        expect(4, "plan", "approve", "P1", "--as", "grace");
        assertThat(expect(0, "plan", "check", "P1").out()).doesNotContain("[ ]");
        Path json = Files.writeString(
                folder.resolve("p1.json"),
                expect(0, "plan", "show", "P1", "--json").out());
        assertThat(expect(0, "plan", "edit", "P1", "--from", json.toString()).out())
                .contains("nothing was changed");
    }

    private void run() throws Exception {
        Path junit = folder.resolve("junit.xml");
        assertThat(expect(4, "run", "P1", "--as", "grace").err()).contains("grace is the only approver");
        Outcome run = expect(1, "run", "P1", "--as", "ada", "--junit", junit.toString());
        assertThat(run.out()).startsWith("R1 FAIL\n");
        assertThat(run.err()).contains("Baseline", "injected", "removed", "left");
        var suite =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(junit.toFile());
        assertThat(suite.getElementsByTagName("failure").getLength()).isPositive();
        assertThat(expect(0, "runs").out()).contains("R1", "FAIL");
        assertThat(expect(0, "run", "list").out()).isEqualTo(expect(0, "runs").out());
        assertThat(expect(0, "runs", "--format", "csv").out().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("R1,P1,")
                .contains(",FAIL,");
        assertThat(Json.mapper()
                        .readTree(expect(0, "runs", "--format", "json").out())
                        .at("/runs/0/verdict")
                        .asString())
                .isEqualTo("FAIL");
        assertThat(expect(0, "run", "show", "R1").out()).contains("STAGE", "strict", "tolerant", "removed");
        var record =
                Json.mapper().readTree(expect(0, "run", "show", "R1", "--json").out());
        assertThat(record.get("verdict").asString()).isEqualTo("FAIL");
        assertThat(expect(0, "replay", "R1", "--with", "r1").out()).contains("R1 repeats R1: the same", "EFFECTS");
        expect(3, "replay", "R1", "--with", "R2");
        expect(3, "replay", "R1", "--times", "0");
    }

    private void certificate() throws IOException {
        assertThat(expect(0, "plan", "matrix", "P1").out()).contains("Run R1", "strict-checkout", "tolerant-checkout");
        Path file = folder.resolve("certificate.json");
        assertThat(expect(0, "certificate", "R1", "--output", file.toString()).out())
                .contains("Certificate of run R1: FAIL");
        assertThat(expect(0, "certificate", "p1").out()).isEqualTo(Files.readString(file));
        Path revision = folder.resolve("workspace/sample/contracts/orders-v2.yaml");
        assertThat(expect(0, "certificate", "--check", file.toString(), "--revision", revision.toString())
                        .out())
                .contains("Run R1 of plan P1", "Nothing that was named has changed");
        Path changed = Files.writeString(folder.resolve("changed.yaml"), Files.readString(revision) + "\n");
        assertThat(expect(1, "certificate", "--check", file.toString(), "--revision", changed.toString())
                        .out())
                .contains("Stale: the new contract changed");
        staysAsLongAsItsContract(revision);
        Path forged = Files.writeString(
                folder.resolve("forged.json"), Files.readString(file).replace("\"FAIL\"", "\"PASS\""));
        assertThat(expect(1, "certificate", "--check", forged.toString()).out()).contains("not as it was written");
        Complaint.assertThatItIsOne(
                "no certificate", new Shell(folder).call("certificate", "--check", changed.toString()));
    }

    private void staysAsLongAsItsContract(Path revision) throws IOException {
        Path again = folder.resolve("again.json");
        String kept = Files.readString(revision);
        Files.writeString(revision, kept + "# another byte\n");
        assertThat(expect(0, "certificate", "R1", "--output", again.toString()).out())
                .contains("Certificate of run R1: FAIL, stale: the new contract changed: it was ");
        Files.writeString(revision, kept);
        assertThat(expect(0, "certificate", "R1", "--output", again.toString()).out())
                .contains("and nothing that it depends on has changed.");
    }

    private void report() throws IOException {
        for (String format : new String[] {"md", "html", "pdf", "docx", "json"}) {
            Path file = folder.resolve("report." + format);
            assertThat(expect(0, "report", "R1", "--format", format, "-o", file.toString())
                            .out())
                    .contains(file.toString());
            assertThat(file).isNotEmptyFile();
        }
        assertThat(expect(0, "report", "R1", "--audience", "customer", "-o", "-")
                        .out())
                .contains("What comes next")
                .doesNotContain(" R1", "Timeline", "strict", "[e1]");
        byte[] pdf =
                expect(0, "report", "R1", "--format", "pdf", "--output", "-").bytes();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void evidence() throws IOException {
        Path bundle = folder.resolve("evidence");
        expect(0, "evidence", "R1", bundle.toString());
        assertThat(expect(0, "verify", bundle.toString()).out()).contains("all as they were");
        Path first;
        try (Stream<Path> files = Files.list(bundle)) {
            first = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("SHA256SUMS"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(first, "forged");
        assertThat(expect(1, "verify", bundle.toString()).out()).contains("changed");
    }

    @Test
    void whatTheWorkspaceDoesNotHoldGetsASentence() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        for (String line : new String[] {
            "plan show P9",
            "plan check P9",
            "plan approve P9 --as x",
            "run P9",
            "run show R9",
            "report R9",
            "evidence R9 x"
        }) {
            Complaint.assertThatItIsOne(line, shell.call(line.split(" ")));
        }
        Complaint.assertThatItIsOne("edit", shell.call("plan", "edit", "P9", "--from", folder + "/none.json"));
        Path file = Files.writeString(folder.resolve("file"), "x");
        Complaint.assertThatItIsOne("workspace is a file", new Shell(file).call("plan", "list"));
    }

    @Test
    void hostileFilesGetASentenceFromPlanNewAndPlanEdit() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        String base = Contracts.write(folder, "base.yaml", Contracts.BASE).toString();
        expect(0, "sample");
        for (var hostile : Contracts.hostile(folder).entrySet()) {
            String file = hostile.getValue().toString();
            Complaint.assertThatItIsOne(hostile.getKey(), shell.call("plan", "new", file, base));
            Complaint.assertThatItIsOne(hostile.getKey(), shell.call("plan", "edit", "P1", "--from", file));
        }
        assertThat(expect(0, "plan", "list").out().lines()).hasSize(2);
    }

    @Test
    void aPlanWrittenOnTheCommandLineLacksOnlyItsApproval() throws IOException {
        String base = Contracts.write(folder, "base.yaml", Contracts.BASE).toString();
        String revision =
                Contracts.write(folder, "breaking.yaml", Contracts.BREAKING).toString();
        Outcome drafted = expect(
                0,
                "plan",
                "new",
                base,
                revision,
                "--title",
                "Total may go",
                "--author",
                "ada",
                "--owner",
                "grace",
                "--consumer",
                "shop=true",
                "--rollback",
                "echo 'all back'",
                "--seed",
                "42",
                "--hypothesis-given",
                "g",
                "--hypothesis-when",
                "w",
                "--hypothesis-expect",
                "error rate at most 1 %",
                "--hypothesis-because",
                "b");

        assertThat(drafted.out()).contains("Plan P1 is drafted", "[ ]  Approval", "[x]  Rollback", "[x]  Hypothesis");
        var plan =
                Json.mapper().readTree(expect(0, "plan", "show", "P1", "--json").out());
        assertThat(plan.get("seed").asLong()).isEqualTo(42);
        assertThat(plan.at("/rollback/command/1").asString()).isEqualTo("all back");
        assertThat(plan.at("/hypothesis/because").asString()).isEqualTo("b");
    }

    @Test
    void aPlanThatIsRefusedLeavesNothingInTheWorkspace() throws IOException {
        String base = Contracts.write(folder, "base.yaml", Contracts.BASE).toString();
        Shell shell = new Shell(folder.resolve("workspace"));
        Path content = Files.writeString(folder.resolve("wrong.json"), "{\"consumers\": 7}");

        Complaint.assertThatItIsOne(
                "wrong content", shell.call("plan", "new", base, base, "--from", content.toString()));

        try (Workspace kept = Workspace.open(shell.workspace())) {
            assertThat(kept.contracts().all()).isEmpty();
        }
    }

    /// The demo itself is told by `.ci/run`, with the image.
    @Test
    void theDemoDoesNotWriteIntoAFolderThatHoldsSomething() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        Complaint.assertThatItIsOne("full", new Shell(folder.resolve("w")).call("demo", "--headless", out.toString()));
    }
}
