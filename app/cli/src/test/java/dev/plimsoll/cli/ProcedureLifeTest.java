package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checklists, runbooks and playbooks by their commands.
class ProcedureLifeTest {
    private static final String RUNBOOK = """
            kind: runbook
            title: Orders answer with 500
            purpose: When the error rate is above 5 % for a minute.
            owner: ola
            evidence:
              - {name: symptoms, text: "Time:\\nSymptom:"}
            steps:
              - {name: drain, text: Drain the traffic., mandatory: true, section: containment, target: PT1M,
                 command: ["java", "-version"], runnable: true}
              - {name: look, text: Look for the cause., mandatory: true, section: eradication, evidence: symptoms}
              - {name: warm-up, text: Warm up., mandatory: false, section: recovery}
              - {name: back, text: Go back., mandatory: true, section: rollback, command: [deploy, "the *last* one"]}
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private String runbook;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        runbook = file("runbook.yaml", RUNBOOK.replace("\"java\"", "'" + java + "'"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
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
    void aRunbookIsDoneStepByStepAndEachCallFindsItWhereItStood() throws IOException {
        assertThat(does("procedure", "new", runbook, "--as", "ola")).contains("Procedure PR1 is kept");
        assertThat(does("procedure", "list")).contains("runbook", "never");
        assertThat(does("procedure", "start", "PR1", "--as", "lin")).contains("at step drain");
        assertThat(does("procedure", "tick", "E1", "--dry-run", "--as", "lin"))
                .contains("Would execute, without a shell, in ", "for at most 3 min", "arguments  [-version]");
        assertThat(does("procedure", "status", "E1", "--json")).doesNotContain("command-began");
        assertThat(does("procedure", "tick", "E1", "--run", "--as", "lin"))
                .contains("[x]  drain", "ended with exit code 0", "at step look");
        assertThat(refused("procedure", "tick", "E1", "--as", "lin")).contains("wants evidence, symptoms");
        String note = file("note.txt", "12:01 all red");
        does("procedure", "attach", "E1", "look", note, "--note", "the graph", "--as", "lin");
        assertThat(does("procedure", "tick", "E1", "look", "--as", "lin")).contains("note.txt, 13 bytes, SHA-256 ");
        Path evidence = folder.resolve("evidence");
        assertThat(does("procedure", "evidence", "E1", "--to", evidence.toString()))
                .contains("01-note.txt", "1 piece written");
        assertThat(evidence.resolve("01-note.txt")).hasContent("12:01 all red");
        assertThat(evidence.resolve("SHA256SUMS")).content().endsWith("  01-note.txt\n");
        assertThat(shell.call("procedure", "evidence", "E1", "--to", evidence.toString())
                        .err())
                .contains("Name a folder that is new or empty");
        does("procedure", "skip", "E1", "warm-up", "--reason", "it was warm", "--as", "lin");
        assertThat(does("procedure", "resume", "E1", "--as", "lin")).contains("at step back");
        assertThat(refused("procedure", "finish", "E1", "--as", "lin"))
                .contains("Step 'back' (Go back.) is mandatory and not ticked");
        assertThat(does("procedure", "tick", "E1", "--dry-run", "--as", "lin"))
                .contains("done by hand, for example with: deploy 'the *last* one'");
        assertThat(refused("procedure", "tick", "E1", "--run", "--as", "lin"))
                .contains("Step 'back' does not say that Plimsoll may execute its command");
        does("procedure", "tick", "E1", "--as", "lin");
        assertThat(does("procedure", "finish", "E1", "--as", "lin")).contains("finished");
        assertThat(refused("procedure", "abort", "E1", "--reason", "x", "--as", "lin"))
                .contains("start another");
        assertThat(does("procedure", "list")).doesNotContain("never");
        assertThat(does("audit", "list")).contains("execution command-ended", "execution finish", "execution abort");
    }

    @Test
    void aRevisionDoesNotTouchWhatWasBegun() throws IOException {
        does("procedure", "new", runbook, "--as", "ola");
        does("procedure", "start", "PR1", "--as", "lin");
        String part = file("part.json", "{\"title\": \"Orders fail\"}");
        assertThat(does("procedure", "revise", "PR1", part, "--note", "shorter", "--as", "ola"))
                .contains("the version 2");
        assertThat(does("procedure", "status", "E1")).contains("version 1 (digest");
        assertThat(does("procedure", "show", "PR1")).contains("Orders fail", "2 of 2", "revised by ola: shorter");
        assertThat(does("procedure", "show", "PR1", "--as-of", "1")).contains("Orders answer with 500");
        assertThat(shell.call("procedure", "show", "PR1", "--as-of", "3").err())
                .contains("has the versions 1 to 2, not 3");
        Path json = folder.resolve("out.json");
        does("procedure", "export", "PR1", "-o", json.toString());
        assertThat(shell.call("procedure", "revise", "PR1", json.toString()).err())
                .contains("says this already");
        assertThat(does("procedure", "export", "PR1", "--format", "markdown"))
                .contains(
                        "# Orders fail",
                        "## Containment",
                        "- [ ] **1. drain**",
                        "*(mandatory)*",
                        "deploy 'the *last* one'",
                        "Symptom:");
    }

    @Test
    void theLintSaysWhatIsMissing() throws IOException {
        does("procedure", "new", runbook, "--as", "ola");
        assertThat(does("procedure", "lint", "PR1")).contains("Nothing is missing in PR1, version 1.");
        String bare = file("bare.yaml", RUNBOOK.replace("section: containment", "section: recovery"));
        assertThat(shell.call("procedure", "new", bare, "--as", "ola").err())
                .contains("The section Containment is missing");
        Shell.Outcome lint = shell.call("procedure", "lint", "PR2");
        assertThat(lint.exitCode()).isEqualTo(4);
        assertThat(lint.out()).contains("add a step with the section 'containment'");
    }

    @Test
    void aCommandThatFailsLeavesTheStepOpenAndKeepsNoSecret() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String failing = RUNBOOK.replace("[\"java\", \"-version\"]", "['" + java + "', '-s3cr3t-t0ken']");
        does("procedure", "new", file("failing.yaml", failing), "--as", "ola");
        does("procedure", "start", "PR1", "--as", "lin");
        Shell.Outcome outcome = shell.call(
                Map.of("API_TOKEN", "s3cr3t-t0ken"), _ -> () -> {}, "procedure", "tick", "E1", "--run", "--as", "lin");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("The command of step 'drain' ended with exit code 1; the step is not ticked", "-(hidden)")
                .doesNotContain("s3cr3t-t0ken");
        assertThat(does("procedure", "status", "E1")).contains("[ ]  drain", "ended with exit code 1");
    }

    @Test
    void rolesDecideWhoExecutes() throws IOException {
        does("procedure", "new", runbook, "--as", "ola");
        does("procedure", "start", "PR1", "--as", "lin");
        file("workspace/people.json", """
                {"members": [{"accounts": ["ola"], "roles": ["author"]}, {"accounts": ["lin"], "roles": ["operator"]}]}""");
        assertThat(refused("procedure", "tick", "E1", "--run", "--as", "ola"))
                .contains("ola is author and may not execute a command of a procedure");
        assertThat(refused("procedure", "tick", "E1", "--as", "eve"))
                .contains("eve is observer and may not do a procedure");
        assertThat(refused("procedure", "new", runbook, "--as", "lin"))
                .contains("lin is operator and may not write a procedure");
        does("procedure", "tick", "E1", "--run", "--as", "lin");
    }

    @Test
    void aChecklistBeforeEachRunBlocksIt() throws IOException {
        does("sample");
        does("procedure", "new", file("list.yaml", """
                {kind: checklist, title: Before a run, purpose: Always., owner: ola,
                 steps: [{name: phone, text: Is the phone charged?, mandatory: true}]}"""), "--as", "ola");
        String digest = does("procedure", "show", "PR1")
                .lines()
                .filter(line -> line.startsWith("Digest"))
                .map(line -> line.substring("Digest".length()).strip())
                .findFirst()
                .orElseThrow();
        String part = file("part.json", """
                {"terms": {"procedures": [{"procedure": "PR1", "digest": "%s", "beforeRun": true}]}}""".formatted(digest));
        does("plan", "edit", "P1", "--from", part, "--as", "ada");
        does("plan", "submit", "P1", "--as", "ada");
        does("plan", "approve", "P1", "--as", "grace");
        assertThat(refused("run", "P1", "--as", "lin")).contains("[ ]  Procedure PR1", "procedure start PR1 --plan P1");
        does("procedure", "start", "PR1", "--plan", "P1", "--as", "lin");
        assertThat(refused("run", "P1", "--as", "lin")).contains("it stands at step 'phone'");
        does("procedure", "tick", "E1", "--as", "lin");
        does("procedure", "finish", "E1", "--as", "lin");
        assertThat(does("plan", "check", "P1")).contains("[x]  Procedure PR1");
    }

    @Test
    void aStepForARoleIsDoneByThatRole() throws IOException {
        String list = file("people.json", """
                {"members": [{"accounts": ["lin"], "roles": ["operator", "author"]},
                  {"accounts": ["ola"], "roles": ["incident-lead", "author"]}]}""");
        String book = file("lead.yaml", """
                kind: checklist
                title: Call it
                purpose: When it is serious.
                owner: ola
                steps:
                  - {name: call, text: Call it an incident., mandatory: true, role: incident-lead}
                """);
        does("people", "set", list, "--as", "lin");
        does("procedure", "new", book, "--as", "ola");
        does("procedure", "start", "PR1", "--as", "lin");
        assertThat(refused("procedure", "tick", "E1", "call", "--as", "lin"))
                .contains("lin is author, operator, and step 'call' is for the incident lead");
        does("procedure", "tick", "E1", "call", "--as", "ola");
    }
}
