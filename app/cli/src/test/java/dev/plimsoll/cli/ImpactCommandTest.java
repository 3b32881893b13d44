package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Twelve services around one contract, whose field `note` goes.
class ImpactCommandTest {
    private static final String BASE = """
            openapi: 3.0.3
            info: {title: Orders, version: "1"}
            servers: [{url: "https://orders.example/v1"}]
            paths:
              /orders/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    "200":
                      description: an order
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id]
                            properties:
                              id: {type: string}
                              note: {type: string}
            """;

    private static final String SERVICES = """
            services:
              - {name: orders, owner: team-orders}
              - name: carts
                owner: team-shop
                criticality: critical
                proven: {on: 2026-11-02, by: R12}
                uses: [{provider: orders, pacts: [pacts/carts.json]}]
                serves:
                  - {operation: 'GET /carts/{id}', field: remark, from: [{provider: orders, operation: 'GET /orders/{id}', field: note}]}
                  - {operation: 'GET /carts/{id}', field: sum, from: [{provider: orders, operation: 'GET /orders/{id}', field: id}]}
              - name: billing
                uses: [{provider: orders, operations: [{operation: 'GET /orders/{id}', reads: [note]}]}]
                serves: [{operation: GET /bills, from: [{provider: orders, field: note}]}]
              - name: shipping
                uses: [{provider: orders, operations: [{operation: 'GET /orders/{id}', reads: [id]}]}]
              - {name: mail, uses: [{provider: orders, pacts: [pacts/mail.json]}]}
              - name: shop
                uses: [{provider: carts, operations: [{operation: 'GET /carts/{id}', reads: [remark]}]}]
              - name: mobile
                uses: [{provider: carts, operations: [{operation: 'GET /carts/{id}', reads: [sum]}]}]
              - {name: reports, uses: [{provider: billing, operations: [{operation: GET /bills}]}]}
              - {name: audit, uses: [{provider: billing, operations: [{operation: GET /ledger}]}]}
              - {name: stock}
              - {name: search, uses: [{provider: stock}]}
              - {name: banner, uses: [{provider: search}]}
            """;

    private static final String HAR = """
            {"log": {"version": "1.2", "entries": [
              {"request": {"method": "GET", "url": "https://orders.example/v1/orders/7?api_key=hush1",
                 "headers": [{"name": "Authorization", "value": "Bearer hush2hush2"}, {"name": "Cookie", "value": "sid=hush3"}]},
               "response": {"status": 200, "headers": [{"name": "Set-Cookie", "value": "sid=hush4"}],
                 "content": {"mimeType": "application/json", "text": "{\\"id\\": \\"7\\", \\"note\\": \\"private\\", \\"token\\": \\"hush5\\"}"}}}]}}
            """;

    @TempDir
    Path folder;

    private String base;
    private String revision;
    private String services;

    @BeforeEach
    void files() throws IOException {
        base = write("base.yaml", BASE);
        revision = write("revision.yaml", BASE.replace("                  note: {type: string}\n", ""));
        services = write("services.yaml", SERVICES);
        Files.createDirectory(folder.resolve("pacts"));
        write("pacts/carts.json", pact("carts", "{\"id\": \"7\", \"note\": \"hi\"}"));
        write("pacts/mail.json", pact("mail", "{\"id\": \"7\"}"));
        write("app.har", HAR);
        assertThat(BASE).isNotEqualTo(Files.readString(Path.of(revision)));
    }

    private static String pact(String consumer, String body) {
        return """
                {"consumer": {"name": "%s"}, "provider": {"name": "orders"}, "interactions": [
                  {"description": "an order for %s", "request": {"method": "GET", "path": "/orders/7"},
                   "response": {"status": 200, "body": %s}}]}
                """.formatted(consumer, consumer, body);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Outcome diff(String... more) {
        List<String> line = new ArrayList<>(List.of("diff", base, revision));
        line.addAll(Arrays.asList(more));
        return new Shell(folder.resolve("workspace")).call(line.toArray(String[]::new));
    }

    @Test
    void exactlyTheFourUsersAreToldTheSilentOnesFirst() {
        Outcome outcome = diff("--services", services);

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(1);
        assertThat(outcome.out())
                .containsSubsequence(
                        "Consumers of orders (6)",
                        "UNPROVEN  billing",
                        "It is declared to read $.note. No test touches it.",
                        "UNPROVEN  reports",
                        "through billing (GET /bills)",
                        "UNPROVEN  shop",
                        "through carts (GET /carts/{id} $.remark)",
                        "BREAKS  carts (critical, team-shop, last proof 2026-11-02 by R12)",
                        "Its pact reads $.note, which the revision does not promise.",
                        "carts.json:2:3 'an order for carts'",
                        "declared unaffected: shipping",
                        "proved unaffected: mail",
                        "Consumers of orders: 1 breaks, 3 unproven, 1 declared unaffected, 1 proved unaffected.",
                        "1 risky change: the revision breaks what known consumers use.")
                .doesNotContain("mobile", "audit", "search", "stock", "banner");
    }

    @Test
    void sarifHasTheConsumersOfAnEditAndIsValid() {
        String page = diff("--services", services, "--format", "sarif").out();
        JsonNode result = Json.mapper().readTree(page).at("/runs/0/results/0");

        assertThat(result.at("/message/text").asString())
                .endsWith("Consumers: breaks carts; unproven billing, reports, shop; 2 unaffected.");
        assertThat(result.at("/properties/consumers")).hasSize(6);
        JsonNode carts = result.at("/properties/consumers/3");
        assertThat(carts.get("name").asString()).isEqualTo("carts");
        assertThat(carts.get("outcome").asString()).isEqualTo("BREAKS");
        assertThat(carts.get("evidence").asString()).contains("carts.json:2:3");
        assertThat(SarifSchema.complaints(page)).isEmpty();
    }

    @Test
    void junitFailsTheEditThatBreaksAConsumer() {
        assertThat(diff("--services", services, "--format", "junit").out())
                .contains("failures=\"2\"", "skipped=\"0\"", "Consumers: breaks carts;")
                .contains("consumer: breaks: carts (critical, team-shop, last proof 2026-11-02 by R12): Its pact reads")
                .contains("consumer: unproven: shop")
                .contains("through carts (GET /carts/{id} $.remark)");
        String mail = folder.resolve("pacts/mail.json").toString();
        assertThat(diff("--consumer", mail, "--format", "junit").out())
                .contains("failures=\"0\"", "Consumers: 1 unaffected.");
    }

    @Test
    void theExitCodeFollowsFromTheContractOrFromTheConsumers() throws IOException {
        String mail = folder.resolve("pacts/mail.json").toString();
        String carts = folder.resolve("pacts/carts.json").toString();

        assertThat(diff().exitCode()).isEqualTo(2);
        assertThat(diff("--consumer", mail).exitCode()).isEqualTo(2);
        assertThat(diff("--consumer", mail, "--consumer", carts).exitCode()).isEqualTo(1);
        assertThat(diff("--consumer", carts, "--fail-on", "breaking").exitCode())
                .isEqualTo(1);
        assertThat(diff("--consumer", mail, "--verdict-by", "consumers").exitCode())
                .isZero();
        assertThat(diff("--services", services, "--verdict-by", "consumers").exitCode())
                .isEqualTo(1);
        assertThat(diff("--consumer", folder.resolve("app.har").toString(), "--verdict-by", "consumers")
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "html", "csv"})
    void everyFormTellsTheConsumersAndNoneACredential(String format) {
        String har = "till=" + folder.resolve("app.har");
        Outcome outcome = diff("--services", services, "--consumer", har, "--format", format);
        String text = outcome.all().toLowerCase(java.util.Locale.ROOT);

        assertThat(text).contains("billing", "unproven", "till", "carts", "break");
        assertThat(text).doesNotContain("hush", "private");
        assertThat(diff("--services", services, "--consumer", har, "--format", format)
                        .out())
                .isEqualTo(outcome.out());
    }

    @Test
    void trafficIsSeenAndNotRead() {
        Outcome outcome = diff("--consumer", "till=" + folder.resolve("app.har"));

        assertThat(outcome.out())
                .contains(
                        "AT RISK  till",
                        "Its recorded traffic received $.note, which the revision does not promise; whether it is read is"
                                + " not known.",
                        "app.har:2:3 'recorded GET answered 200'");
    }

    @Test
    void theJsonFollowsItsSchema() {
        String json = diff("--services", services, "--format", "json").out();
        String schema = new Shell(folder.resolve("workspace")).call("schema").out();
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        JsonNode tree = Json.mapper().readTree(json);

        assertThat(validator.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(tree.at("/impact/counts/UNPROVEN").asInt()).isEqualTo(3);
        assertThat(tree.at("/impact/changes/0/fingerprint")).isEqualTo(tree.at("/changes/0/fingerprint"));
        assertThat(tree.at("/impact/changes/0/consumers/0/outcome").asString()).isEqualTo("UNPROVEN");
        String damaged = json.replace("\"AT_RISK\" : 0,", "");
        assertThat(damaged).isNotEqualTo(json);
        assertThat(validator.validate(damaged, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void whereNobodyIsKnownThatIsSaid() throws IOException {
        String alone = write("alone.yaml", "services: [{name: orders}]\n");
        Outcome outcome = diff("--services", alone);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).contains("Nobody is known to consume orders: name pacts or traffic with --consumer");
        Outcome same = new Shell(folder.resolve("workspace")).call("diff", base, base, "--services", services);
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("No change concerns consumers: 4 consumers of orders known.");
    }

    @Test
    void whatCannotBeUsedGetsASentence() throws IOException {
        String other = write("other.yaml", "services: [{name: shop}]\n");
        String missing = write("missing.yaml", SERVICES.replace("pacts/mail.json", "pacts/none.json"));
        String notHar = write("not.har", "{\"log\": {}}");

        Outcome unclear = diff("--services", other);
        Complaint.assertThatItIsOne("provider", unclear);
        assertThat(unclear.err()).contains("no service there is called 'Orders'", "--provider", "shop");
        Complaint.assertThatItIsOne("wrong provider", diff("--services", services, "--provider", "oders"));
        Complaint.assertThatItIsOne("missing pact", diff("--services", missing));
        Complaint.assertThatItIsOne("no archive", diff("--consumer", notHar));
        Complaint.assertThatItIsOne("no pact", diff("--consumer", base));
        Complaint.assertThatItIsOne("no services", diff("--services", base));
        Complaint.assertThatItIsOne("nobody", diff("--verdict-by", "consumers"));
        assertThat(diff("--services", services, "--provider", "Orders").exitCode())
                .isEqualTo(1);
    }
}
