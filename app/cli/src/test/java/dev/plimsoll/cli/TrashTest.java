package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people gave up is found again; amendments, documents, plans and cards have their turn in their own stories.
class TrashTest {
    @TempDir
    private Path folder;

    private Shell.Outcome call(String... args) {
        return new Shell(folder.resolve("workspace")).call(args);
    }

    private String does(String... args) {
        Shell.Outcome outcome = call(args);
        assertThat(outcome.exitCode()).as(outcome.all()).isZero();
        return outcome.out();
    }

    @Test
    void aCancelledActionIsOpenedAgain() {
        does("action", "new", "--text", "Alert when no order arrives for 60 s", "--owner", "lin", "--as", "ada");
        assertThat(does("trash", "list")).contains("The trash is empty.");
        does("action", "cancel", "AC1", "--reason", "there is one", "--as", "lin");
        assertThat(does("trash", "list"))
                .contains("AC1", "action “Alert when no order arrives for 60 s”, cancelled by lin: there is one");
        assertThat(call("trash", "restore", "AC1", "--as", "lin").err()).contains("without a reason");
        does("trash", "restore", "AC1", "--reason", "it was another", "--as", "lin");
        assertThat(does("trash", "list")).contains("The trash is empty.");
        assertThat(does("action", "list")).contains("AC1", "open");
        assertThat(call("trash", "restore", "AC1", "--reason", "again").err())
                .contains("Nothing named 'AC1' is in the trash");
    }
}
