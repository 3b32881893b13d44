package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ownership cards of environments, and the gate that they put before a run.
class EnvironmentTest {
    private static final String CARD = """
        name: sandbox
        owner: ola
        deputy: lin
        operators: [ada]
        product: grace
        killHolders: [ola]
        objectives: [See who breaks without the discount.]
        boundaries: [No real customer data.]
        rollback: It ends with its run.
        """;

    @TempDir
    Path folder;

    private Shell.Outcome call(String... args) {
        return new Shell(folder.resolve("workspace")).call(args);
    }

    private String does(String... args) {
        Shell.Outcome outcome = call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void everybodyWhomTheCardNamesAcknowledgesItAndAgainWhenItChanges() throws IOException {
        does("sample");
        assertThat(call("plan", "check", "P1").out()).doesNotContain("Environment");
        assertThat(does("environment", "new", "--from", file("card.yaml", CARD), "--as", "ola"))
                .contains("ENV1  sandbox", "owner, kill switch, not acknowledged");
        assertThat(call("environment", "new", "--from", file("card.yaml", CARD), "--as", "ola")
                        .err())
                .contains("has a card, ENV1");
        assertThat(call("plan", "check", "P1").out()).contains("[ ]  Environment", "grace (product owner)");
        assertThat(call("environment", "acknowledge", "ENV1", "--as", "eve").err())
                .contains("eve is none of");
        for (String person : new String[] {"ola", "lin", "ada"}) {
            does("environment", "acknowledge", "ENV1", "--as", person);
        }
        assertThat(does("environment", "list")).contains("1 acknowledgement missing");
        does("environment", "acknowledge", "ENV1", "--as", "grace");
        assertThat(call("plan", "check", "P1").out()).contains("[x]  Environment");
        String other = file("other.json", "{\"boundaries\": [\"No real customer data.\", \"Not on Fridays.\"]}");
        assertThat(call("environment", "revise", "ENV1", "--from", other, "--as", "ada")
                        .err())
                .contains("only its owner and deputy change it");
        does("environment", "revise", "ENV1", "--from", other, "--as", "lin");
        assertThat(does("environment", "list")).contains("4 acknowledgements missing");
        assertThat(does("environment", "show", "ENV1", "--json")).contains("Not on Fridays.");
        for (String person : new String[] {"ola", "lin", "ada", "grace"}) {
            does("environment", "acknowledge", "ENV1", "--as", person);
        }
        assertThat(call("plan", "check", "P1").out()).contains("[x]  Environment");
        does("environment", "revise", "ENV1", "--from", file("owner.json", "{\"owner\": \"noor\"}"), "--as", "ola");
        assertThat(call("plan", "check", "P1").out())
                .as("another owner: everybody is asked again")
                .contains("[ ]  Environment", "noor (owner)", "grace (product owner)", "lin (deputy");
        assertThat(call("environment", "new", "--from", file("bad.yaml", CARD.replace("[ada]", "[]")))
                        .err())
                .contains("names no operators");
        assertThat(does("schema", "--of", "environment")).contains("killHolders");
    }

    @Test
    void outsideTheSandboxACardIsAskedFor() throws IOException {
        does("sample");
        String staging = file("staging.json", "{\"scope\": {\"environment\": \"staging\"}}");
        does("plan", "edit", "P1", "--from", staging, "--as", "ada");
        assertThat(call("plan", "check", "P1").out()).contains("Nobody has said who owns the environment 'staging'");
    }
}
