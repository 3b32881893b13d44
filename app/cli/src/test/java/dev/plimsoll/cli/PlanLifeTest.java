package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The life of a plan by its commands: each step is allowed or refused with a sentence that says what opens it.
class PlanLifeTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void sample() {
        shell = new Shell(folder);
        does("sample");
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

    @Test
    void fromTheDraftThroughAnObjectionToItsApproval() {
        assertThat(does("plan", "list")).contains("Draft");
        assertThat(does("plan", "submit", "P1", "--as", "ada")).contains("In review");
        assertThat(refused("plan", "submit", "P1", "--as", "ada")).contains("in the stage In review");
        does("plan", "comment", "P1", "--as", "lin", "--objection", "--text", "Why here?", "--field", "scope/service");
        assertThat(shell.call("plan", "check", "P1").out()).contains("[ ]  Objections", "“Why here?”");
        assertThat(refused("plan", "settle", "P1", "1", "--as", "ada")).contains("let lin or a reviewer settle it");
        does("plan", "settle", "P1", "1", "--as", "grace", "--text", "It is the only one.");
        assertThat(does("plan", "checklist")).contains("reliability\n  1. The signals would show the harm");
        assertThat(refused("plan", "approve", "P1", "--as", "grace", "--lane", "reliability", "--checked", "1,3"))
                .contains("has not looked at item 2 of 3, “The rollback returns");
        assertThat(shell.call("plan", "approve", "P1", "--as", "grace", "--lane", "reliability", "--checked", "4")
                        .err())
                .contains("There is no item 4 to tick: reliability has 3.");
        assertThat(does("plan", "approve", "P1", "--as", "grace", "--lane", "reliability", "--checked", "1,2,3"))
                .contains("ready to run");
        assertThat(does("plan", "check", "P1", "--as", "grace"))
                .contains("Approved", "Risk 0 (low)", "grace is the only approver of plan P1");
        assertThat(does("plan", "show", "P1"))
                .contains("objection of lin on scope/service: Why here? [settled]", "by grace for reliability");
    }

    @Test
    void aSignalOfAPrometheusIsSaidOnTheCommandLine() {
        String[] edit = {"plan", "edit", "P1", "--as", "ada", "--signal", "carts", "--query", "rate(carts[5s])"};
        assertThat(shell.call(edit).err()).contains("needs --prometheus and --query");
        List<String> whole = new ArrayList<>(List.of(edit));
        whole.addAll(List.of("--prometheus", "http://127.0.0.1:9090", "--success", ">= 50", "--unit", "carts/s"));
        whole.addAll(List.of("--signal", "error rate", "--success", "<= 2%"));
        does(whole.toArray(String[]::new));
        assertThat(does("plan", "show", "P1"))
                .contains("carts: mean over 10 s of rate(carts[5s]), success ≥ 50 carts/s, asked of"
                        + " http://127.0.0.1:9090")
                .contains("error rate: error rate, success ≤ 2.0 %");
        assertThat(shell.call("plan", "edit", "P1", "--as", "ada").err()).contains("Say what changes");
    }

    @Test
    void brokenGlassStaysOpenUntilSomebodyElseHasReviewedIt() {
        does("plan", "submit", "P1", "--as", "ada");
        assertThat(refused("plan", "break-glass", "P1", "--as", "lin", "--reason", " "))
                .contains("it is empty; say why");
        assertThat(does("plan", "break-glass", "P1", "--as", "lin", "--reason", "The shop is down."))
                .contains("ready to run");
        assertThat(shell.call("plan", "check", "P1").out()).contains("lin broke the glass: “The shop is down.”");
        assertThat(refused("plan", "withdraw", "P1", "--as", "ada", "--reason", "never mind"))
                .contains("nobody has reviewed it");
        assertThat(refused("plan", "archive", "P1", "--as", "ada")).contains("in the stage Concluded only");
        assertThat(refused("plan", "review-glass", "P1", "--as", "lin", "--finding", "all fine"))
                .contains("let somebody else review it");
        assertThat(refused("plan", "review-glass", "P1", "--as", "ada", "--finding", "all fine"))
                .contains("let somebody else review it");
        does("plan", "review-glass", "P1", "--as", "grace", "--finding", "It was right.");
        assertThat(does("plan", "withdraw", "P1", "--as", "ada", "--reason", "done"))
                .contains("Withdrawn");
        assertThat(refused("plan", "approve", "P1", "--as", "grace")).contains("Withdrawn", "draft a new plan");
        assertThat(does("trash", "list")).contains("P1", "withdrawn by ada: done");
        assertThat(refused("trash", "restore", "P1", "--as", "ada")).contains("it is empty; say why");
        does("trash", "restore", "p1", "--as", "ada", "--reason", "after all");
        assertThat(does("trash", "list")).contains("The trash is empty.");
        assertThat(does("plan", "list")).contains("Draft");
    }

    @Test
    void aRehearsalIsMeasuredAndSafetyCannotBeWaived() {
        assertThat(does("plan", "rehearse", "P1", "--as", "lin"))
                .contains("of 2 min and ended with exit code 0", "It worked within its time.");
        assertThat(refused("plan", "waive", "P1", "--as", "grace", "--gate", "Approval", "--reason", "hurry"))
                .contains("Gate 'Approval' cannot be waived");
        assertThat(refused("plan", "waive", "P1", "--as", "ada", "--gate", "Rehearsal", "--reason", "hurry"))
                .contains("cannot waive its gates");
        does("plan", "waive", "P1", "--as", "grace", "--gate", "Rehearsal", "--reason", "tried last week");
    }

    @Test
    void aRollbackThatDoesNotWorkFailsItsRehearsalWithWhatItSaid() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"),
                "{\"rollback\": {\"command\": [\"true\"], \"target\": \"PT20S\", \"steps\": ["
                        + "{\"name\": \"slowly\", \"command\": [\"sleep\", \"0.2\"], \"target\": \"PT0.01S\"},"
                        + "{\"name\": \"restore\", \"command\": [\"sh\", \"-c\", \"echo trying; echo no database; exit 7\"]},"
                        + "{\"name\": \"never\", \"command\": [\"true\"]}]}}");
        does("plan", "edit", "P1", "--from", broken.toString(), "--as", "ada");
        Shell.Outcome rehearsed = shell.call("plan", "rehearse", "P1", "--as", "lin");
        assertThat(rehearsed.exitCode()).isEqualTo(1);
        assertThat(rehearsed.out())
                .contains("and ended with exit code 7.")
                .containsPattern("\n  rollback command: exit code 0 after \\d")
                .containsPattern("\n  slowly: exit code 0 after [^\n]*, and its target is 10 ms\n")
                .containsPattern("\n  restore: exit code 7 after [^\n]*; it printed: no database\n")
                .contains(
                        "\n  never: not run\nIt did not work within its time; mend it and rehearse it again. It is in");
    }

    @Test
    void theListOfPeopleGivesTheRoles() throws IOException {
        Files.writeString(folder.resolve("people.json"), """
            {"members": [
              {"accounts": ["ada", "ada@home"], "roles": ["author", "product-reviewer"]},
              {"accounts": ["root"], "roles": ["administrator"]},
              {"accounts": ["grace"], "roles": ["security-reviewer"]}],
             "checklists": {"security": ["Nothing leaves the house."]}}\
            """);
        assertThat(refused("plan", "approve", "P1", "--as", "ada@home")).contains("ada@home wrote plan P1");
        assertThat(refused("plan", "approve", "P1", "--as", "root"))
                .contains("root is administrator and may not approve a plan");
        assertThat(refused("plan", "approve", "P1", "--as", "passer-by")).contains("passer-by is observer");
        assertThat(refused("plan", "approve", "P1", "--as", "grace", "--lane", "product"))
                .contains("grace is no product reviewer");
        assertThat(refused("plan", "approve", "P1", "--as", "grace", "--lane", "security"))
                .contains("has not looked at item 1 of 1, “Nothing leaves the house.”");
        does("plan", "approve", "P1", "--as", "grace", "--lane", "security", "--checked", "1");
    }

    @Test
    void theListOfPeopleIsSetByItsAdministratorAndNoted() throws IOException {
        assertThat(does("people", "list")).contains("Nobody is listed");
        Path file = Files.writeString(folder.resolve("list.json"), """
            {"members": [{"accounts": ["root", "root@home"], "roles": ["administrator", "auditor"]},
              {"accounts": ["grace"], "roles": []}]}\
            """);
        assertThat(does("people", "set", file.toString(), "--as", "ada")).contains("set by ada: 2 members");
        assertThat(does("people", "list")).contains("root (also root@home): auditor, administrator", "grace: no role");
        assertThat(refused("people", "set", file.toString(), "--as", "ada"))
                .contains("ada is no administrator, and the list of people names one");
        assertThat(refused("plan", "submit", "P1", "--as", "ada")).contains("ada is observer");
        does("people", "set", file.toString(), "--as", "root@home");
        assertThat(does("audit", "list")).contains("people set", "root@home", "ada is no administrator");
        assertThat(does("workspace", "verify")).contains("is whole");
    }

    @Test
    void aListInTheFolderIsReadWhenItIsNewAndNotAgain() throws IOException {
        Path file = folder.resolve("people.json");
        Files.writeString(file, "{\"members\": [{\"accounts\": [\"ada\"], \"roles\": [\"author\"]}]}");
        assertThat(does("people", "list")).isEqualToIgnoringNewLines("ada: author");
        Path other = Files.writeString(
                folder.resolve("list.json"), "{\"members\": [{\"accounts\": [\"eve\"], \"roles\": [\"operator\"]}]}");
        does("people", "set", other.toString(), "--as", "ada");
        assertThat(does("people", "list")).isEqualToIgnoringNewLines("eve: operator");
        Files.writeString(file, "{\"members\": [{\"accounts\": [\"lin\"], \"roles\": [\"author\"]}]}");
        assertThat(does("people", "list")).isEqualToIgnoringNewLines("lin: author");
        assertThat(does("trash", "list")).contains("people:1", "list of people: ada", "people:2");
        does("trash", "restore", "people:2", "--as", "eve");
        assertThat(does("people", "list")).isEqualToIgnoringNewLines("eve: operator");
        assertThat(shell.call("trash", "restore", "people:9").err()).contains("Nothing named 'people:9'");
        assertThat(does("audit", "list")).containsSubsequence("people.json", "people set", "people.json");
        Files.delete(file);
        assertThat(does("people", "list")).isEqualToIgnoringNewLines("eve: operator");
    }

    @Test
    void theTableOfRolesGivesAnAdministratorNothingButToReadAndToStop() {
        assertThat(does("people", "roles"))
                .contains("administrator         read, stop the run of\n")
                .contains(
                        "operator              read, comment on, acknowledge, note a decision about, rehearse, run, ");
    }

    @Test
    void aListOfPeopleWithASlipGivesNobodyARole() throws IOException {
        Files.writeString(
                folder.resolve("people.json"), "{\"members\": [{\"accounts\": [\"a\", \"A\"], \"roles\": []}]}");
        Shell.Outcome outcome = shell.call("plan", "list");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("people.json", "the account 'a' is listed twice");
    }

    @Test
    void aFileComesBackAsItWentAndOpensNoGate() throws IOException {
        Path file = folder.resolve("plan.json");
        does("plan", "export", "P1", file.toString());
        String with = Files.readString(file)
                .replaceFirst("\\{", "{\n  \"approved\" : true,\n  \"approvals\" : [ \"root\" ],")
                .replaceFirst("\"baseline\"", "\"anchorage\" : [ 1.5, null ],\n    \"baseline\"");
        Path changed = Files.writeString(folder.resolve("changed.json"), with);
        assertThat(does("plan", "import", changed.toString(), "--as", "ada")).contains("Plan P2", "stage Draft");
        assertThat(refused("run", "P2", "--as", "lin")).contains("[ ]  Approval");
        assertThat(refused("plan", "approve", "P2", "--as", "ada")).contains("ada wrote plan P2");
        does("plan", "export", "P2", file.toString());
        assertThat(Json.mapper().readTree(Files.readString(file)))
                .isEqualTo(Json.mapper().readTree(with));
    }

    @Test
    void whatTheCommandLineRefusesAnImportRefusesToo() throws IOException {
        Path file = folder.resolve("plan.json");
        does("plan", "export", "P1", file.toString());
        does("plan", "withdraw", "P1", "--as", "ada", "--reason", "done");
        Path other = Files.writeString(
                folder.resolve("other.json"), Files.readString(file).replaceFirst("\"seed\" : [0-9]+", "\"seed\" : 7"));
        String sentence = "in the stage Withdrawn";
        assertThat(refused("plan", "edit", "P1", "--from", other.toString(), "--as", "ada"))
                .contains(sentence);
        assertThat(refused("plan", "import", other.toString(), "--into", "P1", "--as", "ada"))
                .contains(sentence);
        Files.writeString(folder.resolve("people.json"), """
            {"members": [{"accounts": ["eve"], "roles": ["operator"]}]}\
            """);
        assertThat(refused("plan", "import", other.toString(), "--as", "eve"))
                .contains("eve is operator and may not draft a plan");
    }

    @Test
    void plansForTheSameTargetAreShownBeforeAnApproval() {
        Path file = folder.resolve("plan.json");
        does("plan", "export", "P1", file.toString());
        does("plan", "import", file.toString(), "--as", "ada");
        does("plan", "submit", "P1", "--as", "ada");
        assertThat(shell.call("plan", "check", "P2").out()).contains("Plan P1 (Orders 2.0", "at any time");
        assertThat(shell.call("plan", "approve", "P2", "--as", "grace").err()).contains("Plan P1 (Orders 2.0");
    }

    @Test
    void aFileThatIsNoWholePlanSaysWhatIsMissing() throws IOException {
        Path half = Files.writeString(folder.resolve("half.json"), "{\"title\": \"half\"}");
        Shell.Outcome outcome = shell.call("plan", "import", half.toString());

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("half.json does not hold a");
    }

    @Test
    void aDeviationIsFoundAllowedForATimeOrTakenBack() throws IOException {
        Path agreed = Files.writeString(folder.resolve("agreed.json"), """
            {"pool": {"size": 10, "wait": "1s"}, "db.password": "hunter2"}\
            """);
        Path present = Files.writeString(
                folder.resolve("present.properties"), "pool.size=20\npool.wait=1s\ndb.password=hunter3\n");
        String[] baseline = {
            "plan",
            "baseline",
            "P1",
            "--as",
            "ada",
            "--name",
            "release 7",
            "--agreed",
            agreed.toString(),
            "--present",
            present.toString()
        };

        assertThat(does(baseline))
                .contains(
                        "'db.password' is 'another secret' instead of 'a secret'.",
                        "'pool.size' is '20' instead of '10'.",
                        "deviates from 'release 7' in 2 settings");
        String[] allow = {"plan", "allow", "P1", "--setting", "pool.size", "--reason", "load test"};
        assertThat(shell.call("plan", "check", "P1").out()).contains("[ ]  Baseline", "nobody has allowed that");
        assertThat(refused(as("ada", allow))).contains("cannot allow its deviations");
        does(as("grace", allow));
        assertThat(shell.call("plan", "check", "P1").out()).contains("[ ]  Baseline         'db.password'");
        does("plan", "restore", "P1", "--setting", "db.password", "--as", "ada");
        assertThat(shell.call("plan", "check", "P1").out()).contains("[x]  Baseline");
        assertThat(does("plan", "restore", "P1", "--as", "ada"))
                .contains("have the digest of the baseline 'release 7'");
        assertThat(does("plan", "show", "P1"))
                .contains("allowed until", "load test", "compared with present.properties")
                .doesNotContain("hunter");
        assertThat(refused(as("grace", allow))).contains("does not deviate from its baseline in 'pool.size'");
    }

    private static String[] as(String account, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--as", account));
        return all.toArray(String[]::new);
    }

    @Test
    void whatNoFaultAsksYetIsPlannedByTheNamesOfItsExperiments() throws IOException {
        Path contracts = folder.resolve("sample/contracts");
        does(
                "plan",
                "new",
                contracts.resolve("orders-v1.yaml").toString(),
                contracts.resolve("orders-v2.yaml").toString(),
                "--author",
                "ada");
        JsonNode drafted = Json.mapper().readTree(does("plan", "show", "P2", "--json"));
        JsonNode late = drafted.path("faults").path(0);
        Path less = Files.writeString(
                folder.resolve("less.json"),
                Json.mapper()
                        .createObjectNode()
                        .set("faults", Json.mapper().createArrayNode().add(late))
                        .toString());
        does("plan", "edit", "P2", "--from", less.toString(), "--as", "ada");
        List<String> able = drafted.path("terms")
                .path("experiments")
                .valueStream()
                .filter(experiment -> !experiment.path("faults").isEmpty())
                .map(experiment -> experiment.path("id").asString())
                .toList();
        assertThat(able).contains("amendment.late", "amendment.reset").hasSizeGreaterThan(6);

        List<String> ask = new ArrayList<>(List.of("plan", "ask", "P2", "--as", "ada"));
        ask.addAll(able);
        assertThat(does(ask.toArray(String[]::new))).contains("The faults of plan P2 ask " + able.size() + " of its ");
        JsonNode asked = Json.mapper().readTree(does("plan", "show", "P2", "--json"));
        assertThat(asked.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("id").asString()))
                .hasSize(able.size())
                .doesNotHaveDuplicates()
                .contains("latency", "reset");
        assertThat(shell.call("plan", "ask", "P2", "no.such").err())
                .contains("Plan P2 has no experiment 'no.such'", "by its whole id");
    }

    @Test
    void aStormIsComposedOfThePlansFaultsReplacedAndTakenOut() {
        String before = does("plan", "show", "P1", "--json");
        assertThat(does("plan", "storm", "P1", "--as", "ada"))
                .contains("Plan P1 has a storm: storm-1, storm-2", "A run takes 1 min");
        String composed = does("plan", "show", "P1", "--json");
        assertThat(does("plan", "show", "P1")).contains("at once: answers come 150 ms", "; connections are reset");
        does("plan", "storm", "P1", "--as", "ada", "--budget", "8", "--seed", "5");
        assertThat(does("plan", "show", "P1")).contains("storm-1").doesNotContain("storm-2");
        does("plan", "storm", "P1", "--as", "ada");
        assertThat(does("plan", "show", "P1", "--json")).isEqualTo(composed);
        assertThat(does("plan", "storm", "P1", "--remove", "--as", "ada")).contains("Plan P1 has no storm.");
        assertThat(does("plan", "show", "P1", "--json")).isEqualTo(before);
        assertThat(shell.call("plan", "storm", "P1", "--budget", "3").err())
                .contains("No storm can be composed for plan P1", "give the storm more time");
    }

    @Test
    void anEditIsUndoneAndRedoneAndADecisionIsNoted() throws IOException {
        String before = does("plan", "show", "P1", "--json");
        Path title = Files.writeString(folder.resolve("title.json"), "{\"title\": \"another\"}");
        does("plan", "edit", "P1", "--from", title.toString(), "--as", "ada");
        does("plan", "undo", "P1", "--as", "ada");
        assertThat(does("plan", "show", "P1", "--json")).isEqualTo(before);
        does("plan", "redo", "P1", "--as", "ada");
        assertThat(does("plan", "show", "P1")).contains("another");
        assertThat(shell.call("plan", "redo", "P1").err()).contains("there is nothing to redo");
        does(
                "plan",
                "decide",
                "P1",
                "--as",
                "lin",
                "--question",
                "Roll out?",
                "--chosen",
                "wait",
                "--rejected",
                "go on",
                "--because",
                "p99 rose",
                "--data",
                "run R1");
        assertThat(does("plan", "show", "P1"))
                .contains("decided by lin: Roll out? wait, not go on, because p99 rose (run R1)");
        assertThat(does("audit", "list")).contains("plan decided");
        assertThat(does("plan", "simulate", "P1")).contains("with measurements is on record");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theStateOutsideIsComparedAndTakenAsTheBaseline() throws IOException {
        assertThat(shell.call("plan", "state", "P1").err()).contains("Plan P1 looks at no state.", "terms.rig.state");
        Path edit = Files.writeString(folder.resolve("state.json"), """
                {"terms": {"rig": {"state": [
                  {"name": "flags", "command": ["sh", "-c", "echo beta; echo noise >&2"], "baseline": ["alpha"]},
                  {"name": "topics", "command": ["sh", "-c", "echo orders"], "baseline": ["orders"]}]}}}
                """);
        does("plan", "edit", "P1", "--from", edit.toString(), "--as", "ada");
        Shell.Outcome other = shell.call("plan", "state", "P1");
        assertThat(other.exitCode()).as(other.err()).isOne();
        assertThat(other.out())
                .contains("flags", "1 too much, 1 missing", "  + beta\n  - alpha\n", "topics", "as its baseline");
        assertThat(does("plan", "show", "P1")).contains("flags: sh -c").contains("1 line in its baseline");
        assertThat(does("plan", "state", "P1", "--take", "--as", "ada")).doesNotContain("too much");
        JsonNode states = Json.mapper().readTree(does("plan", "state", "P1", "--json"));
        assertThat(states.path(0).path("tooMuch")).isEmpty();
        assertThat(states.path(0).path("baseline").asInt()).isOne();
        Path broken = Files.writeString(folder.resolve("broken.json"), """
                {"terms": {"rig": {"state": [{"name": "cache", "command": ["sh", "-c", "echo down >&2; exit 7"]}]}}}
                """);
        does("plan", "edit", "P1", "--from", broken.toString(), "--as", "ada");
        Shell.Outcome unread = shell.call("plan", "state", "P1");
        assertThat(unread.exitCode()).isEqualTo(3);
        assertThat(unread.out()).contains("cannot be read: its program ended with 7, saying 'down'");
        assertThat(shell.call("plan", "state", "P1", "--take", "--as", "ada").err())
                .contains("The baseline of plan P1 was not taken.");
        does("plan", "withdraw", "P1", "--reason", "Another way is taken", "--as", "ada");
        assertThat(refused("plan", "state", "P1", "--take", "--as", "ada")).contains("Withdrawn");
    }
}
