package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `plimsoll analysis` on a template and measured values.
class AnalysisCommandTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void write() throws IOException {
        template = Files.writeString(folder.resolve("template.yaml"), """
            kind: AnalysisTemplate
            metadata: {name: rate}
            spec:
              args: [{name: limit}]
              metrics:
                - name: success-rate
                  interval: 30s
                  count: 3
                  successCondition: result[0] >= {{args.limit}}
                  failureCondition: result[0] < 0.9
                  failureLimit: 1
            """);
    }

    private Outcome analysis(String values, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("values.json"), values);
        String[] words = new String[5 + more.length];
        words[0] = "analysis";
        words[1] = template.toString();
        words[2] = "--measurements";
        words[3] = file.toString();
        words[4] = "--arg=limit=0.95";
        System.arraycopy(more, 0, words, 5, more.length);
        return new Shell(folder.resolve("workspace")).call(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.99, 0.97, 0.96 | 0 | it ended with 3 successes",
                "0.99, 0.1, 0.2 | 1 | 2 failures, and failureLimit is 1",
                "0.99, 0.92 | 2 | 1 unclear, and inconclusiveLimit is 0",
                "0.99 | 2 | no limit is passed, and it is still measured",
                "null, 'error', null, 'error', null | 3 | 5 measurements in a row went wrong"
            })
    void theRuleThatDecidedIsSaid(String values, int exitCode, String why) throws IOException {
        Outcome outcome = analysis("{\"success-rate\": [" + values.replace('\'', '"') + "]}");
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isEqualTo(exitCode);
        assertThat(outcome.out()).contains(why);
    }

    @Test
    void aRowOfSuccessesThatNeverCameIsAskedForAtTheEndToo() throws IOException {
        Files.writeString(
                template,
                Files.readString(template)
                        .replace("failureLimit: 1", "failureLimit: -1\n      consecutiveSuccessLimit: 2"));
        assertThat(analysis("{\"success-rate\": [0.99, 0.1]}", "--ended").out())
                .contains("failed", "it ended without 2 successes in a row", "It promotes nothing.");
        Outcome met = analysis("{\"success-rate\": [0.1, 0.99, 0.98, 0.1]}");
        assertThat(met.exitCode()).isZero();
        assertThat(met.out()).contains("2 successes in a row, as consecutiveSuccessLimit asks");
        assertThat(met.err()).contains("had ended; 1 measurement after that");
    }

    @Test
    void silencePromotesNothing() throws IOException {
        Outcome outcome = analysis("{}", "--ended", "--json");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(Json.mapper().readTree(outcome.out()).path("standing").asString())
                .isEqualTo("invalid");
    }

    @Test
    void aWrongFileIsRefusedInASentence() throws IOException {
        Complaint.assertThatItIsOne("another metric", analysis("{\"p95\": [1]}"));
        Complaint.assertThatItIsOne("no list", analysis("{\"success-rate\": 1}"));
        Complaint.assertThatItIsOne("a word", analysis("{\"success-rate\": [\"good\"]}"));
        Files.writeString(template, "kind: Rollout\n");
        Complaint.assertThatItIsOne("no template", analysis("{}"));
    }
}
