package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String base;
    private String breaking;
    private String safe;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        base = Contracts.write(folder, "base.yaml", Contracts.BASE).toString();
        breaking = Contracts.write(folder, "breaking.yaml", Contracts.BREAKING).toString();
        safe = Contracts.write(folder, "safe.yaml", Contracts.SAFE).toString();
    }

    @Test
    void theExitCodeTellsAPipelineWhetherTheRevisionIsCompatible() {
        assertThat(shell.call("diff", base, base).exitCode()).isZero();
        assertThat(shell.call("diff", base, safe).exitCode()).isZero();
        assertThat(shell.call("diff", base, breaking).exitCode()).isEqualTo(1);
    }

    @Test
    void failOnDecidesWhatRiskyMeansAndFiltersNeverDo() throws IOException {
        String risky = Contracts.write(folder, "risky.yaml", Contracts.RISKY).toString();

        assertThat(shell.call("diff", breaking, risky).exitCode()).isEqualTo(2);
        assertThat(shell.call("diff", breaking, risky, "--fail-on", "risky").exitCode())
                .isEqualTo(2);
        assertThat(shell.call("diff", breaking, risky, "--fail-on", "breaking").exitCode())
                .isZero();
        assertThat(shell.call("diff", base, breaking, "--fail-on", "breaking").exitCode())
                .isEqualTo(1);
        Outcome filtered = shell.call("diff", base, breaking, "--only", "risky,safe", "--operation", "nowhere");
        assertThat(filtered.exitCode()).isEqualTo(1);
        assertThat(filtered.out()).contains("Not shown because of the filter").doesNotContain("BREAKING");
    }

    @Test
    void aTeamsOwnSeveritiesDecideAndSayWhatTheyChanged() throws IOException {
        String severities = Contracts.write(
                        folder,
                        "severities.yaml",
                        "severities:\n"
                                + "  - {rule: response-property-became-optional, path: /orders/**, severity: risky}\n")
                .toString();

        Outcome outcome = shell.call("diff", base, breaking, "--severity", severities);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).contains("set to risky by " + severities + ":2:", "; breaking without it");
    }

    @Test
    void anAcceptedChangeDoesNotCountUntilItsDayIsOver() throws IOException {
        String fingerprint = Json.mapper()
                .readTree(shell.call("diff", base, breaking, "--format", "json").out())
                .at("/changes/0/fingerprint")
                .asString();
        String held = acceptance("held.yaml", fingerprint, "2999-12-31");
        String over = acceptance("over.yaml", fingerprint, "2020-12-31");

        Outcome accepted = shell.call("diff", base, breaking, "--accept", held);
        Outcome expired = shell.call("diff", base, breaking, "--accept", over);

        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.out()).contains("Accepted (1)", "by ada until 2999-12-31: agreed with the shop");
        assertThat(expired.exitCode()).isEqualTo(1);
        assertThat(expired.out()).contains("Acceptances without effect (1)", "ended on 2020-12-31");
    }

    private String acceptance(String name, String fingerprint, String until) throws IOException {
        String text = "acceptances:\n  - {fingerprint: '%s', reason: agreed with the shop, by: ada, until: '%s'}\n";
        return Contracts.write(folder, name, text.formatted(fingerprint, until)).toString();
    }

    @Test
    void filesOfAPolicyThatSaySomethingImpossibleGetASentence() throws IOException {
        for (String text : new String[] {"", "severities: 7", "acceptances: [{}]", "severities: [{rule: none-such}]"}) {
            String file = Contracts.write(folder, "policy.yaml", text).toString();
            Complaint.assertThatItIsOne(text, shell.call("diff", base, base, "--severity", file));
            Complaint.assertThatItIsOne(text, shell.call("diff", base, base, "--accept", file));
        }
        Complaint.assertThatItIsOne("missing", shell.call("diff", base, base, "--accept", folder + "/none.yaml"));
    }

    @Test
    void theRulesAreListedAndOneIsExplained() {
        assertThat(shell.call("rules").out()).contains("api-path-removed-without-deprecation", "rules. A proof");
        assertThat(shell.call("rules", "api-path-removed-without-deprecation").out())
                .contains("Meaning", "Usually  ", "Advice");
        assertThat(shell.call("rules", "enum-value-added").out()).contains("request-property-enum-value-added");
        assertThat(shell.call("rules", "--format", "markdown").out()).startsWith("# Rules of the diff");
    }

    @Test
    void aBreakingChangeIsShownWithItsPlacesAndItsWitness() {
        Outcome outcome = shell.call("diff", base, breaking);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("BREAKING", "GET /orders/{id}", base + ":", breaking + ":", "witness", "total");
        assertThat(outcome.out().stripTrailing()).endsWith("the revision breaks what the base allows.");
    }

    @ParameterizedTest
    @CsvSource({"text", "json", "markdown", "html", "sarif", "junit", "csv", "JSON"})
    void everyFormatIsTheSameOnScreenAndInAFile(String format) throws IOException {
        Path file = folder.resolve("diff.out");
        Outcome screen = shell.call("diff", base, breaking, "--format", format);
        Outcome written = shell.call("diff", base, breaking, "--format=" + format, "--output", file.toString());

        assertThat(screen.exitCode()).isEqualTo(1);
        assertThat(written.exitCode()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(screen.out()).isNotBlank();
        assertThat(written.out()).contains("Written to " + file);
    }

    @Test
    void jsonIsOneDocument() {
        var tree = Json.mapper()
                .readTree(shell.call("diff", base, breaking, "--format", "json").out());

        assertThat(tree.at("/summary/verdict").asString()).isEqualTo("breaking");
        assertThat(tree.at("/changes/0/base/position/file").asString()).isEqualTo(base);
    }

    @Test
    void aDiffNeedsAndMakesNoWorkspace() {
        shell.call("diff", base, breaking);

        assertThat(shell.workspace()).doesNotExist();
    }

    @Test
    void filesThatAreNoContractsGetASentenceOnEitherSide() throws IOException {
        for (Map.Entry<String, Path> hostile : Contracts.hostile(folder).entrySet()) {
            String file = hostile.getValue().toString();
            Complaint.assertThatItIsOne(hostile.getKey() + " as base", shell.call("diff", file, base));
            Complaint.assertThatItIsOne(hostile.getKey() + " as revision", shell.call("diff", base, file));
        }
    }

    @Test
    void outputThatCannotBeWrittenGetsASentence() {
        Complaint.assertThatItIsOne("folder", shell.call("diff", base, base, "-o", folder.toString()));
        Complaint.assertThatItIsOne("no parent", shell.call("diff", base, base, "-o", folder + "/no/where"));
    }

    @Test
    void oneStandardInputIsNotTwoContracts() {
        for (String[] call : new String[][] {{"diff", "-", "-"}, {"changelog", "-", "-"}, {"plan", "new", "-", "-"}}) {
            Shell.Outcome outcome = new Shell(folder).call(call);
            assertThat(outcome.exitCode()).as(String.join(" ", call)).isEqualTo(3);
            assertThat(outcome.err()).contains("both '-'", "Save one of the two as a file");
        }
    }
}
