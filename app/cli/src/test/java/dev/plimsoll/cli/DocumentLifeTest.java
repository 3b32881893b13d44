package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a draft to a published report, past the gates.
class DocumentLifeTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void aRunThatEnded() {
        Path place = folder.resolve("workspace");
        shell = new Shell(place);
        expect(0, "sample");
        Person operator = new Person("linus");
        Instant at = Instant.parse("2026-11-02T10:00:00Z");
        try (Workspace workspace = Workspace.open(place)) {
            ExperimentPlan plan =
                    workspace.plans().find(PlanId.number(1)).orElseThrow().plan();
            RunId run = workspace
                    .runs()
                    .create(new RunEvent.Started(at, PlanId.number(1), plan, plan.digest(), operator, "sandbox"));
            workspace.runs().append(run, new RunEvent.KillRequested(at.plusSeconds(1), operator, "Seen enough."));
            workspace.runs().append(run, new RunEvent.Concluded(at.plusSeconds(2), Verdict.FAIL, "It broke."));
        }
    }

    private Outcome expect(int exitCode, String... args) {
        Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode())
                .as(String.join(" ", args) + "\n" + outcome.all())
                .isEqualTo(exitCode);
        return outcome;
    }

    private Outcome document(int exitCode, String line) {
        return expect(exitCode, ("document " + line).split(" "));
    }

    @Test
    void whatSomebodyElseReviewedIsPublished() {
        assertThat(document(4, "overdue").out()).contains("R1", "no document", "2026-11-09");
        assertThat(document(4, "overdue --json").out()).contains("\"document\" : null", "\"due\" : \"2026-11-09\"");
        document(0, "new R1 --as ada");
        assertThat(document(4, "overdue").out()).contains("DOC1, draft");
        assertThat(document(4, "overdue --json").out()).contains("\"DOC1\"", "\"stage\" : \"draft\"");
        assertThat(document(4, "publish DOC1 --as ada").err()).contains("only what was reviewed is published");
        document(0, "submit DOC1 --as ada");
        assertThat(document(4, "review DOC1 --as ada").err()).contains("let somebody else review it");
        document(0, "review DOC1 --as grace");
        document(0, "publish DOC1 --as ada");
        assertThat(document(4, "compile DOC1 --as ada").err()).contains("It is published and stays as it is");
        assertThat(document(0, "list").out()).contains("DOC1", "published", "R1");
        assertThat(document(0, "overdue").out()).contains("Nothing is late");
        assertThat(document(0, "overdue --json").out()).contains("\"late\" : [ ]");
        assertThat(document(0, "show DOC1 --format md").out()).contains("published as it was reviewed");
        assertThat(document(0, "show DOC1 --format html --audience customer").out())
                .contains("What comes next")
                .doesNotContain("R1", "DOC1", "linus", "Timeline");
        assertThat(expect(0, "audit", "list").out()).contains("document published", "document review");
        assertThat(document(0, "withdraw DOC1 --reason Wrong --as ada").out()).contains("withdrawn");
        assertThat(expect(0, "trash", "list").out()).contains("DOC1", "withdrawn by ada: Wrong");
        assertThat(expect(4, "trash", "restore", "DOC1", "--as", "ada").err()).contains("takes a reason; say why");
        expect(0, "trash", "restore", "doc1", "--as", "ada", "--reason", "right");
        assertThat(document(0, "list").out()).contains("DOC1", "draft");
        assertThat(document(4, "publish DOC1 --as ada").err()).contains("only what was reviewed is published");
        assertThat(document(3, "show DOC9").err()).contains("There is no document DOC9");
        assertThat(document(3, "overdue --days 0").err()).contains("1 to 60 days");
    }

    @Test
    void wordingThatBlamesKeepsItBack() {
        document(0, "new R1 --as ada");
        String[] write = {
            "document", "write", "DOC1", "--section", "summary", "--role", "operator", "--as", "ada", "--text", ""
        };
        write[write.length - 1] = "The engineer forgot to check the client.\n\nIt was late.";
        assertThat(expect(0, write).all()).contains("Document DOC1 is draft", "forgot");
        write[4] = "bogus";
        assertThat(expect(3, write).err()).contains("no section 'bogus'", "summary, ");
        document(0, "submit DOC1 --as ada");
        document(0, "review DOC1 --note Clear --as grace");
        assertThat(document(4, "publish DOC1 --as ada").err()).contains("Its wording blames", "forgot");
        assertThat(document(4, "waive DOC1 --reason Quoted --as ada").err()).contains("let somebody else waive");
        document(0, "waive DOC1 --reason Quoted --as grace");
        document(0, "publish DOC1 --as ada");
        assertThat(document(0, "show DOC1").out()).contains("waived its wording: Quoted", "reviewed", ": Clear");
        assertThat(document(0, "show DOC1 --format md").out()).contains("Added by: operator", "It was late.");
    }

    @Test
    void documentsTellOfIncidentsAndDrillsByTheSameRules() {
        expect(
                0,
                "incident",
                "new",
                "--title",
                "Checkout down",
                "--severity",
                "major",
                "--service",
                "billing-core",
                "--resolved",
                "2026-11-02T10:00:00Z",
                "--began",
                "2026-11-02T09:00:00Z",
                "--as",
                "ada");
        assertThat(document(4, "overdue").out()).contains("I1", "no document");
        document(0, "new i1 --as ada");
        assertThat(document(4, "publish DOC1 --as grace").err()).contains("only what was reviewed is published");
        document(0, "submit DOC1 --as ada");
        assertThat(document(4, "review DOC1 --as ada").err()).contains("wrote a part of it");
        document(0, "review DOC1 --as grace");
        document(0, "publish DOC1 --as grace");
        assertThat(document(0, "show DOC1 --format md --audience customer").out())
                .contains("Checkout down")
                .doesNotContain("billing-core", "ada");
        expect(0, "drill", "new", "--title", "Region lost", "--due", "2099-01-01", "--as", "ada");
        assertThat(document(3, "new D1 --as ada").err()).contains("End it");
        expect(0, "drill", "start", "D1", "--as", "ada");
        expect(0, "drill", "end", "D1", "--as", "ada");
        document(0, "new D1 --as ada");
        assertThat(document(0, "show DOC2 --format md").out()).contains("Region lost");
        assertThat(document(3, "new NM1 --as ada").err()).contains("a run, an incident, a drill or a pre-mortem");
    }
}
