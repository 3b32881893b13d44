package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of an amendment by its commands.
class AmendmentLifeTest {
    private static final String OBLIGATIONS = """
        rationale: Totals move to their own resource.
        obligations:
          latency: [{percentile: 99, atMost: PT0.4S}]
          retry: {attempts: 3, pause: PT1S, backoff: 2, statuses: [503]}
          retirement: {deprecated: 2026-12-01, sunset: 2027-04-01}
          x-later: kept
        """;

    @TempDir
    Path folder;

    private Shell shell;
    private String base;
    private String revision;
    private String more;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        String old = Contracts.BASE.replace("get:", "get:\n      deprecated: true\n      x-sunset: '2027-03-01'");
        base = Contracts.write(folder, "v1.yaml", old).toString();
        revision = Contracts.write(folder, "v2.yaml", Contracts.BREAKING).toString();
        more = Files.writeString(folder.resolve("more.yaml"), OBLIGATIONS).toString();
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private String refused(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isEqualTo(4);
        return outcome.err();
    }

    private String drafted(String effective) {
        return does(
                "amendment",
                "new",
                base,
                revision,
                "--title",
                "Totals",
                "--provider",
                "orders=pam,pia",
                "--consumer",
                "shop=sue",
                "--effective",
                effective,
                "--zone",
                "Europe/Berlin",
                "--from",
                more,
                "--as",
                "ada");
    }

    private void signed(String amendment) {
        does("amendment", "submit", amendment, "--as", "ada");
        waived(amendment);
        does("amendment", "sign", amendment, "--for", "orders", "--as", "pam");
        does("amendment", "sign", amendment, "--for", "shop", "--as", "sue");
    }

    /// Nobody has run anything in these stories.
    private void waived(String amendment) {
        for (String gate : List.of("Chaos matrix", "Certificate")) {
            does("amendment", "waive", amendment, "--gate", gate, "--reason", "no sandbox yet", "--as", "sue");
        }
    }

    @Test
    void whatWasWithdrawnIsTakenUpAgainAsADraftThatNobodyHasSigned() throws IOException {
        drafted("2026-01-01");
        signed("A1");
        assertThat(refused("amendment", "withdraw", "A1", "--as", "ada", "--reason", " "))
                .contains("it is empty; say why");
        does("amendment", "withdraw", "A1", "--as", "ada", "--reason", "not this year");
        assertThat(refused("amendment", "effect", "A1", "--as", "ada")).contains("Withdrawn", "'trash restore'");
        assertThat(does("trash", "list")).contains("A1", "amendment “Totals”, withdrawn by ada: not this year");
        assertThat(refused("trash", "restore", "A1", "--as", "ada")).contains("it is empty; say why");
        Path people = Files.writeString(
                folder.resolve("people.json"), "{\"members\": [{\"accounts\": [\"ada\"], \"roles\": [\"author\"]}]}");
        does("people", "set", people.toString(), "--as", "ada");
        assertThat(refused("trash", "restore", "A1", "--as", "eve", "--reason", "mine"))
                .contains("eve is observer and may not take up again an amendment");
        does("trash", "restore", "a1", "--as", "ada", "--reason", "after all");
        assertThat(does("trash", "list")).doesNotContain("A1");
        assertThat(does("amendment", "show", "A1")).contains("Draft", "taken up again by ada: after all");
        assertThat(does("amendment", "list")).contains("Draft");
        assertThat(refused("amendment", "effect", "A1", "--as", "ada")).contains("Draft");
        assertThat(does("audit", "list")).contains("amendment reopened", "amendment reopen");
    }

    @Test
    void fromTheDraftToItsEffect() {
        assertThat(drafted("2026-01-01")).contains("Amendment A1 is drafted: Totals", "[ ]  Signature of shop");
        assertThat(refused("amendment", "sign", "A1", "--for", "shop", "--as", "sue"))
                .contains("in the stage Draft", "submit it for review");
        does("amendment", "submit", "A1", "--as", "ada");
        assertThat(refused("amendment", "sign", "A1", "--for", "shop", "--as", "pam"))
                .contains("let sue sign");
        assertThat(refused("amendment", "sign", "A1", "--for", "orders", "--as", "pam"))
                .contains("No plan tests the change from", "'amendment waive A1 --gate \"Chaos matrix\"'");
        assertThat(refused("amendment", "waive", "A1", "--gate", "Certificate", "--reason", "no", "--as", "ada"))
                .contains("ada wrote amendment A1 and cannot waive its gates; ask somebody else.");
        assertThat(refused("amendment", "waive", "A1", "--gate", "Rationale", "--reason", "no", "--as", "sue"))
                .contains("Gate 'Rationale' cannot be waived");
        waived("A1");
        does("amendment", "sign", "A1", "--for", "orders", "--as", "pam");
        assertThat(refused("amendment", "effect", "A1", "--as", "ada"))
                .contains("for shop; sue can, with 'amendment sign A1 --for shop'.");
        assertThat(does("amendment", "sign", "A1", "--for", "shop", "--as", "sue", "--note", "fine"))
                .contains("Approved, ready to take effect");
        assertThat(does("amendment", "effect", "A1", "--as", "ada")).contains("It is in the stage Effective.");
        assertThat(refused("amendment", "withdraw", "A1", "--as", "ada", "--reason", "never mind"))
                .contains("in the stage Effective", "draft another that supersedes it");
        assertThat(does("amendment", "show", "A1"))
                .contains(
                        "99% of calls of every operation answered within 400 ms",
                        "signed for shop by sue: fine", "gate 'Certificate' waived until");
        assertThat(does("amendment", "list")).contains("A1", "Effective", "orders, shop");
        assertThat(does("audit", "list")).contains("amendment sign", "amendment effected");
    }

    @Test
    void aChangedTermVoidsAllSignaturesAndTheLedgerSaysSo() {
        drafted("2026-01-01");
        signed("A1");
        assertThat(does("amendment", "revise", "A1", "--rationale", "Another.", "--as", "ada"))
                .contains("Voids the signatures of pam for orders, sue for shop.", "stage Draft, 4 gates closed");
        assertThat(refused("amendment", "effect", "A1", "--as", "ada")).contains("in the stage Draft");
        assertThat(does("audit", "list")).contains("Voids the signatures of pam for orders, sue for shop.");
        assertThat(shell.call("amendment", "revise", "A1", "--rationale", "Another.", "--as", "ada")
                        .err())
                .contains("says this already");
    }

    @Test
    void notBeforeItsDay() {
        drafted("2999-01-01");
        assertThat(refused("amendment", "submit", "A1", "--as", "ada"))
                .contains("The old version goes on 2027-04-01, and the amendment takes effect on 2999-01-01 only");
        does(
                "amendment",
                "revise",
                "A1",
                "--as",
                "ada",
                "--from",
                file("obligations: {retirement: {sunset: 2999-02-01}}"));
        signed("A1");
        assertThat(refused("amendment", "effect", "A1", "--as", "ada"))
                .contains("in Europe/Berlin, and the amendment takes effect on 2999-01-01; wait for it");
    }

    private String file(String text) {
        try {
            return Files.writeString(folder.resolve("part.yaml"), text).toString();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aSuccessorNamesTheOldOneAndTakesItsPlace() {
        drafted("2026-01-01");
        signed("A1");
        assertThat(does("amendment", "supersede", "A1", "--title", "Totals again", "--as", "ada"))
                .contains("Amendment A2 is drafted in the place of A1");
        signed("A2");
        assertThat(refused("amendment", "effect", "A2", "--as", "ada"))
                .contains("It takes the place of A1, which is not in effect; put that into effect first");
        does("amendment", "effect", "A1", "--as", "ada");
        does("amendment", "effect", "A2", "--as", "ada");
        assertThat(does("amendment", "list")).containsPattern("A2 +Effective").containsPattern("A1 +Superseded");
        assertThat(does("amendment", "history", "A1")).contains("superseded by A2, by ada");
        assertThat(refused("amendment", "effect", "A1", "--as", "ada")).contains("in the stage Superseded");
    }

    @Test
    void aFileComesBackAsItWentAndCarriesNoSignature() throws IOException {
        drafted("2026-01-01");
        signed("A1");
        Path file = folder.resolve("amendment.json");
        does("amendment", "export", "A1", file.toString());
        String text = Files.readString(file);
        assertThat(text).contains("\"x-later\" : \"kept\"");
        assertThat(does("amendment", "import", file.toString(), "--as", "ada"))
                .contains("Amendment A2", "stage Draft, 4 gates closed");
        does("amendment", "export", "A2", file.toString());
        assertThat(file).hasContent(text);
        Files.writeString(file, text.replaceFirst("\\{", "{\n  \"signatures\" : [ \"sue\" ],"));
        assertThat(does("amendment", "import", file.toString(), "--into", "A1", "--as", "ada"))
                .contains("stage Draft, 4 gates closed");
        assertThat(does("amendment", "history", "A1", "--json").lines().map(Json.mapper()::readTree))
                .hasSize(7)
                .last()
                .satisfies(event -> assertThat(event.path("voided").size()).isEqualTo(2));
        Shell other = new Shell(folder.resolve("other"));
        other.call("amendment", "import", file.toString(), "--as", "ada");
        assertThat(other.call("amendment", "submit", "A1", "--as", "ada").err())
                .contains("are not both in this workspace");
        other.call("amendment", "import", file.toString(), "--contract", base, "--contract", revision, "--as", "ada");
        assertThat(other.call("amendment", "submit", "A2", "--as", "ada").exitCode())
                .isZero();
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertThat(shell.call("amendment", "new", base, revision, "--provider", "orders=pam")
                        .err())
                .contains("an amendment has /effective, and this has none");
        assertThat(shell.call("amendment", "new", base, revision, "--provider", "orders")
                        .err())
                .contains("A party is written NAME=ACCOUNT,ACCOUNT, not 'orders'.");
        assertThat(shell.call("amendment", "show", "A1").err()).contains("There is no amendment A1");
        assertThat(shell.call("amendment", "show", "P1").err()).contains("an amendment is named A1, A2, …, not 'P1'");
        Path text = Files.writeString(folder.resolve("list.json"), "[1]");
        assertThat(shell.call("amendment", "import", text.toString()).err())
                .contains("list.json does not hold an amendment: an amendment is a JSON object.");
        assertThat(does("schema", "--of", "amendment")).contains("\"A Plimsoll amendment\"");
    }
}
