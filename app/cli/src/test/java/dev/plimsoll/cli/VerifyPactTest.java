package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyPactTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            paths:
              /orders/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses:
                    "200":
                      description: an order
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id]
                            properties:
                              id: {type: integer}
                              note: {type: string}
            """;

    @TempDir
    Path folder;

    private Outcome verify(String path, String body, String... more) throws IOException {
        String pact = """
                {"consumer": {"name": "web"}, "provider": {"name": "shop"},
                 "interactions": [{"description": "an order",
                   "request": {"method": "GET", "path": "%s"},
                   "response": {"status": 200, "body": %s}}],
                 "metadata": {"pactSpecification": {"version": "2.0.0"}}}
                """.formatted(path, body);
        Path pactFile = Files.writeString(folder.resolve("pact.json"), pact);
        Path contract = Files.writeString(folder.resolve("shop.yaml"), CONTRACT);
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"verify", "--pact", pactFile.toString(), "--contract", contract.toString()},
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return new Shell(folder.resolve("workspace")).call(args);
    }

    @Test
    void aPactThatReadsWhatIsPromisedIsCompatible() throws IOException {
        Outcome outcome = verify("/orders/1", "{\"id\": 1}");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("PASS  an order", "Compatible: 1 of 1 interaction");
    }

    @Test
    void aFieldThatMayBeLeftOutIsNamedWithItsPlaces() throws IOException {
        Outcome outcome = verify("/orders/1", "{\"id\": 1, \"note\": \"a\"}");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("response body $.note", "leave it out", "pact.json:4:", "shop.yaml:17:", "Not compatible");
    }

    @Test
    void theJsonFormIsTheRecord() throws IOException {
        JsonNode tree = Json.mapper()
                .readTree(verify("/carts/1", "{}", "--format", "json").out());
        assertThat(tree.get("verdict").asString()).isEqualTo("FAIL");
        assertThat(tree.get("interactions")
                        .get(0)
                        .get("disagreements")
                        .get(0)
                        .get("place")
                        .asString())
                .isEqualTo("request path");
    }

    @Test
    void aPactWithoutAContractIsAMistake() {
        assertThat(new Shell(folder.resolve("workspace"))
                        .call("verify", "--pact", "a.json")
                        .exitCode())
                .isEqualTo(3);
    }
}
