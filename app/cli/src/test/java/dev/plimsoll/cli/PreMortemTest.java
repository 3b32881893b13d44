package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pre-mortem session from its opening to its report.
class PreMortemTest {
    private static final Pattern SLIP = Pattern.compile("[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}");

    @TempDir
    Path folder;

    private Shell shell;

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private String refused(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(4);
        return outcome.err();
    }

    @Test
    void aSessionLeadsFromSilenceToAReport() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        does("sample");
        does("scenario", "new", "--title", "Discount lost in checkout", "--trigger", "Checkout drops the discount.");
        assertThat(does("premortem", "new", "P1", "--top", "1", "--as", "ada")).contains("silent entry");
        does("premortem", "add", "PM1", "The checkout showed no discount.", "--as", "quentin");
        does("premortem", "add", "PM1", "The rollback script had no rights.", "--as", "xavier");
        assertThat(does("premortem", "show", "PM1", "--as", "quentin"))
                .contains("2 entries; you see your own", "no discount")
                .doesNotContain("rollback script");
        assertThat(does("premortem", "show", "PM1", "--json", "--as", "quentin"))
                .doesNotContain("rollback script");
        assertThat(does("audit", "list")).doesNotContain("rollback script");
        assertThat(refused("premortem", "close-entry", "PM1", "--as", "quentin"))
                .contains("is led by ada, not by quentin");
        assertThat(does("premortem", "close-entry", "PM1", "--as", "ada")).contains("rollback script");
        assertThat(shell.call("premortem", "merge", "PM1", "1", "--as-risk", "x", "--item", "nothing", "--as", "ada")
                        .err())
                .contains("Plan P1 has no part 'nothing'");
        does(
                "premortem",
                "merge",
                "PM1",
                "2",
                "--as-risk",
                "The rollback cannot run",
                "--item",
                "rollback",
                "--signs",
                "The rehearsal fails",
                "--as",
                "ada");
        assertThat(refused("premortem", "open-vote", "PM1", "--participants", "2", "--as", "ada"))
                .contains("no risk stands for the entries [1] yet");
        does("premortem", "merge", "PM1", "--rest", "--as", "ada");
        List<String> slips = SLIP.matcher(does("premortem", "open-vote", "PM1", "--participants", "2", "--as", "ada"))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(slips).hasSize(2);
        votes(slips);
        assertThat(shell.call("premortem", "report", "PM1", "-o", "-").err()).contains("has no result yet");
        assertThat(does("premortem", "close-vote", "PM1", "--as", "ada"))
                .contains("*  1    4.5 (4-5)   5 (5-5)  22.5 (20-25)  rollback  The rollback cannot run");
        ends();
    }

    private void votes(List<String> slips) {
        assertThat(does("premortem", "vote", "PM1", "1=4,5", "2=1,1", "--code", slips.getFirst()))
                .contains("Slips left: 1");
        assertThat(refused("premortem", "vote", "PM1", "1=4,5", "2=1,1", "--code", slips.getFirst()))
                .contains("somebody has voted with it already");
        assertThat(refused("premortem", "vote", "PM1", "1=4,5", "--code", slips.getLast()))
                .contains("a ballot scores each of the 2 risks");
        assertThat(shell.call("premortem", "vote", "PM1", "1=9,5", "--code", slips.getLast())
                        .err())
                .contains("are 1 to 5");
        does("premortem", "vote", "PM1", "1=5,5", "2=2,1", "--code", slips.getLast());
        assertThat(does("premortem", "show", "PM1")).doesNotContain("PRODUCT");
    }

    private void ends() throws IOException {
        String[] close = {"premortem", "close", "PM1", "--no-go", "--reason", "Rights first", "--as", "ada"};
        assertThat(refused(close)).contains("have no decision: 1 (The rollback cannot run)");
        String[] accept = {"premortem", "decide", "PM1", "1", "--accept", "Small", "--as", "ada"};
        assertThat(shell.call(accept).err()).contains("--until");
        assertThat(shell.call("premortem", "decide", "PM1", "1", "--experiment", "P1", "--fault", "none", "--as", "ada")
                        .err())
                .contains("Plan P1 has no fault 'none'");
        does("premortem", "decide", "PM1", "1", "--plan-change", "Give the script its rights", "--as", "ada");
        assertThat(does(close)).contains("No-go: Rights first");
        assertThat(does("premortem", "list")).contains("PM1", "closed");
        String report = does("premortem", "report", "PM1", "-o", "-");
        assertThat(report)
                .contains("Pre-mortem of plan P1", "No-go", "Rights first", "The rollback cannot run", "`rollback`")
                .contains("plan change: Give the script its rights", "The rehearsal fails", "Early signs")
                .contains("Uncovered risks", "Gates between the plan and its run", "somebody voted")
                .contains("Discount lost in checkout", "shared words")
                .contains("4.5 (4 to 5) | 5 | 22.5 (20 to 25)", "a risk was worded for entry 1")
                .doesNotContain("(the author)")
                .doesNotContain("quentin", "xavier");
        for (String format : List.of("html", "pdf")) {
            Path file = folder.resolve("report." + format);
            does("premortem", "report", "PM1", "--format", format, "-o", file.toString());
            assertThat(Files.size(file)).isPositive();
        }
        assertThat(does("premortem", "report", "PM1", "--audience", "company", "-o", "-"))
                .contains("The rollback cannot run")
                .doesNotContain("ada", "quentin", "xavier");
        assertThat(does("premortem", "report", "PM1", "--audience", "customer", "-o", "-"))
                .contains("Summary")
                .doesNotContain("ada", "quentin", "xavier", "P1", "`rollback`", "Gates between");
        becomesADocument();
    }

    /// It is taken through review by somebody else, and handed out in the version for customers.
    private void becomesADocument() throws IOException {
        assertThat(does("document", "new", "PM1", "--as", "ada")).contains("draft of the report of PM1");
        does("document", "submit", "DOC1", "--as", "ada");
        assertThat(refused("document", "review", "DOC1", "--as", "ada")).contains("ada");
        does("document", "review", "DOC1", "--as", "grace");
        does("document", "publish", "DOC1", "--as", "ada");
        assertThat(does("document", "list")).contains("DOC1", "published");
        assertThat(does("document", "show", "DOC1", "--format", "md")).contains("The rollback cannot run");
        assertThat(does("document", "show", "DOC1", "--format", "html", "--audience", "customer"))
                .contains("Summary")
                .doesNotContain("DOC1", "PM1", "quentin", "xavier", "grace");
    }
}
