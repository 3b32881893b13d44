package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive, learning cards and old reports by their commands.
class ArchiveStoryTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void workspace() {
        shell = new Shell(folder.resolve("workspace"));
        does(
                "learning",
                "new",
                "--title",
                "Clients read what may be missing",
                "--finding",
                "The checkout reads order.discount without asking whether it is there.",
                "--pattern",
                "Keep a promised field for two versions.",
                "--change",
                "field-optional",
                "--plan",
                "P1",
                "--service",
                "Orders",
                "--tag",
                "checkout",
                "--as",
                "ola");
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void everythingInTheWorkspaceIsFound() {
        does("sample");
        assertThat(does("search", "discounts", "mising", "--kind", "learning"))
                .contains("L1", "Clients read what may be missing", "order.*discount*", "tag: checkout 1");
        assertThat(does("search", "orders", "--format", "json"))
                .contains("\"id\" : \"P1\"", "\"id\" : \"L1\"", "\"marks\"", "\"kind\" : \"contract\"");
        assertThat(does("search", "p1").lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("P1  plan  draft"));
        Shell.Outcome nothing = shell.call("search", "xylophone", "--since", "2020-01-01");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.out()).contains("Nothing was found.");
        assertThat(shell.call("search", "x", "--kind", "poem").err())
                .contains("There is no kind of record 'poem'; the kinds are plan, run, report, amendment");
        assertThat(shell.call("search", "x", "--limit", "0").err()).contains("--limit is 1 to 1000, not 0");
    }

    @Test
    void aCardIsLookedAfterAndUsed() {
        does("sample");
        assertThat(does("learning", "list", "--queue")).contains("L1", "draft");
        assertThat(shell.call("learning", "review", "L1").err()).contains("Say until when the card holds");
        assertThat(does("learning", "review", "L1", "--next", "2020-01-31", "--as", "lin"))
                .contains("stale", "reviewed by lin");
        assertThat(does("learning", "list", "--queue")).contains("stale");
        does("learning", "review", "L1", "--never", "--as", "lin");
        assertThat(does("learning", "list", "--queue")).contains("No learning card has to be looked at.");

        assertThat(does("plan", "show", "P1"))
                .contains("Similar past learnings", "L1", "same service Orders; shared words:");
        assertThat(does("learning", "use", "L1", "--title", "Once more", "--as", "ola"))
                .contains("P2  Once more");
        assertThat(does("learning", "show", "L1")).contains("1 time", "used for P2 by ola");
        assertThat(does("outcomes", "--format", "csv").lines())
                .as("a learning that was reused")
                .anyMatch(line -> line.startsWith("Orders,") && line.endsWith(",1"));
        assertThat(shell.call("plan", "check", "P2").out()).contains("Similar past learnings");

        does("learning", "retire", "L1", "--reason", "the contract says so now", "--as", "lin");
        assertThat(shell.call("learning", "use", "L1").err()).contains("was retired: the contract says so now");
        assertThat(shell.call("learning", "review", "L1", "--never").err()).contains("was retired by lin");
        assertThat(does("trash", "list")).contains("L1", "retired by lin: the contract says so now");
        assertThat(shell.call("trash", "restore", "L1", "--as", "lin").err()).contains("not brought back without");
        does("trash", "restore", "L1", "--reason", "it says so no more", "--as", "lin");
        assertThat(does("learning", "show", "L1")).contains("brought back (it says so no more)");
        assertThat(does("trash", "list")).contains("The trash is empty.");
    }

    @Test
    void oldReportsAreTakenOnceAndFound() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("old"));
        Path first = Files.writeString(reports.resolve("2022-05-06.md"), """
            # Pool of connections exhausted

            ## Contributing factors
            - Clients retried without pauses
            - The pool had no limit per client

            ## Action items
            - Pauses between retries (owner: lin)
            """);
        Files.writeString(reports.resolve("later.md"), """
            # Retries again

            ## Causes
            - Retries of clients without pauses

            ## Action items
            - [x] Jitter
            """);
        byte[] before = Files.readAllBytes(first);

        assertThat(does("archive", "import", reports.toString()))
                .contains("L2  Pool of connections exhausted  (1 action)", "2 reports taken; 0 were here already.");
        assertThat(does("archive", "import", first.toString())).contains("0 reports taken; 1 were here already.");
        assertThat(Files.readAllBytes(first)).isEqualTo(before);
        assertThat(does("search", "exhausted pools", "--until", "2022-12-31"))
                .contains("L2  learning  draft  2022-05-06");
        assertThat(does("archive", "recurrences", "L3"))
                .contains(
                        "Retries of clients without pauses",
                        "met before: L2  Pool of connections exhausted",
                        "action: Pauses between retries (owner: lin) (lin): open");
        assertThat(does("archive", "similar", "L3")).contains("L2", "shared words:");
        assertThat(does("archive", "similar", first.toString())).contains("L2");
        assertThat(shell.call("archive", "similar", "L99").err()).contains("no record and no file 'L99'");
        assertThat(shell.call("archive", "recurrences", "--factor", "solar flare")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void cardsComeBackAsTheyWent() throws IOException {
        Path lines = folder.resolve("cards.jsonl");
        does("learning", "export", lines.toString());
        assertThat(does("learning", "import", lines.toString())).contains("0 learning cards taken", "1 were here");
        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.call("learning", "import", lines.toString()).out()).contains("1 learning card taken");
        Path again = folder.resolve("again.jsonl");
        other.call("learning", "export", again.toString());
        assertThat(again).hasSameBinaryContentAs(lines);
        assertThat(does("schema", "--of", "learning")).contains("A Plimsoll learning card");
        assertThat(does("learning", "show", "L1", "--json")).contains("\"confidence\" : \"low\"");
    }
}
