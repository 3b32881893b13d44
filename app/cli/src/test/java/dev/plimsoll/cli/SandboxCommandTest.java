package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SandboxCommandTest {
    @TempDir
    Path folder;

    private Path contract;

    @BeforeEach
    void contract() throws IOException {
        contract = Files.writeString(folder.resolve("orders.yaml"), Contracts.BASE);
    }

    private Outcome call(StopSignal stop, String... args) {
        return new Shell(folder.resolve("workspace")).call(stop, args);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> send(HttpClient client, String method, String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void itServesTheContractUntilItIsStopped() throws IOException {
        String address = "http://127.0.0.1:" + freePort();
        List<HttpResponse<String>> seen = new ArrayList<>();
        Outcome outcome = call(
                whenAsked -> {
                    try (HttpClient client = HttpClient.newHttpClient()) {
                        seen.add(send(client, "GET", address + "/orders/17"));
                        seen.add(send(client, "GET", address + "/order/17"));
                        seen.add(send(client, "DELETE", address + "/orders/17"));
                        seen.add(send(client, "GET", address + "/__admin/plimsoll/state"));
                        seen.add(send(client, "DELETE", address + "/__admin/plimsoll/state"));
                    }
                    whenAsked.run();
                    return () -> {};
                },
                "sandbox",
                contract.toString(),
                "--port",
                address.substring(address.lastIndexOf(':') + 1));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Serving 1 operation at " + address + ", ready in ");
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(200, 404, 405, 200, 200);
        assertThat(Json.mapper().readTree(seen.getFirst().body()).get("id").stringValue())
                .isEqualTo("17");
        assertThat(seen.get(1).body()).contains("GET /orders/{id}");
        assertThat(seen.get(3).body())
                .contains("fingerprint")
                .isEqualTo(seen.get(4).body());
    }

    private Path table() throws IOException {
        StringBuilder source = new StringBuilder("id,total,warehouse\n");
        for (int row = 0; row < 400; row++) {
            source.append(1000 + row).append(',').append(row * 37 % 991).append(",A\n");
        }
        Path made = folder.resolve("made.csv");
        Path from = Files.writeString(folder.resolve("source.csv"), source);
        assertThat(call(_ -> () -> {}, "data", "make", from.toString(), "--output", made.toString())
                        .exitCode())
                .isZero();
        return made;
    }

    @Test
    void rowsOfATableAreWhatItAnswersWith() throws IOException {
        Path table = table();
        String id = Files.readAllLines(table).get(7).split(",", 2)[0];
        List<HttpResponse<String>> seen = new ArrayList<>();
        int port = freePort();
        Outcome outcome = call(
                whenAsked -> {
                    try (HttpClient client = HttpClient.newHttpClient()) {
                        seen.add(send(client, "GET", "http://127.0.0.1:" + port + "/orders/" + id));
                    }
                    whenAsked.run();
                    return () -> {};
                },
                "sandbox",
                contract.toString(),
                "--data",
                "/orders=" + table,
                "--port",
                Integer.toString(port));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("400 rows of data are the items of /orders", "does not know warehouse");
        JsonNode order = Json.mapper().readTree(seen.getFirst().body());
        assertThat(order.path("id").asString() + "," + order.path("total").asString() + ",A")
                .isEqualTo(Files.readAllLines(table).get(7));
    }

    @Test
    void aTableThatMayNotBeUsedOrHasNoPlaceIsRefused() throws IOException {
        Path table = table();
        assertThat(call(_ -> () -> {}, "sandbox", contract.toString(), "--data", table.toString())
                        .err())
                .contains("no collection 'made', but /orders", "--data /COLLECTION=FILE");
        Files.writeString(table, "1,2,A\n", java.nio.file.StandardOpenOption.APPEND);
        Outcome changed = call(_ -> () -> {}, "sandbox", contract.toString(), "--data", "/orders=" + table);
        assertThat(changed.exitCode()).isEqualTo(3);
        assertThat(changed.err()).contains("is of another table");
        assertThat(call(_ -> () -> {}, "sandbox", contract.toString(), "--data", "/orders=" + contract)
                        .err())
                .contains("has no privacy report");
    }

    @Test
    void aPortThatIsTakenIsToldInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String line = "sandbox " + contract + " --port " + taken.getLocalPort();
            Complaint.assertThatItIsOne(line, call(_ -> () -> {}, line.split(" ")));
        }
    }

    @Test
    void theSameSeedPrintsTheSameBytes() {
        Outcome first = call(_ -> () -> {}, "sandbox", contract.toString(), "--print", "--seed", "7");
        Outcome second = call(_ -> () -> {}, "sandbox", contract.toString(), "--print", "--seed", "7");
        Outcome other = call(_ -> () -> {}, "sandbox", contract.toString(), "--print", "--seed", "8");
        assertThat(first.exitCode()).isZero();
        assertThat(first.bytes()).isEqualTo(second.bytes());
        assertThat(first.out()).isNotEqualTo(other.out());
        JsonNode answer = Json.mapper().readTree(first.out()).get("answers").get(0);
        assertThat(answer.get("operation").stringValue()).isEqualTo("GET /orders/{id}");
        assertThat(answer.get("body").propertyNames()).containsExactly("id", "total");
    }

    @Test
    void anOperationWithoutAnAnswerIsNamed() throws IOException {
        Path impossible = Files.writeString(
                folder.resolve("impossible.yaml"),
                Contracts.BASE.replace("total: {type: number}", "total: {type: number, minimum: 2, maximum: 1}"));
        Outcome outcome = call(_ -> () -> {}, "sandbox", impossible.toString(), "--print");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"missing\"").contains("no value was found that the schema of its 200");
    }

    @Test
    void edgeCasesAreCountedAndWrittenOut() {
        Outcome text = call(_ -> () -> {}, "sandbox", contract.toString(), "--edges");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("path parameter 'id'")
                .contains("answer 200")
                .contains("cases exercise");
        Outcome json = call(
                _ -> () -> {}, "sandbox", contract.toString(), "--edges", "--format", "json", "--operation", "order");
        JsonNode parts = Json.mapper().readTree(json.out()).get("parts");
        assertThat(parts).hasSize(2);
        assertThat(json.out()).contains("\"required missing\"").contains("\"bad UTF-8\"");
        Complaint.assertThatItIsOne(
                "--operation nowhere",
                call(_ -> () -> {}, "sandbox", contract.toString(), "--edges", "--operation", "nowhere"));
    }

    @Test
    void edgeCasesOfADocumentAreWrittenOutAndWhatIsNotReachedIsNamed() throws IOException {
        Path schema = Files.writeString(folder.resolve("berth.json"), """
            {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {
              "depth": {"type": "number", "minimum": 0}, "never": {"type": "integer", "minimum": 3, "maximum": 2}}}
            """);
        Outcome text = call(_ -> () -> {}, "sandbox", schema.toString(), "--edges");
        assertThat(text.out())
                .contains("documents:all")
                .contains("/never")
                .contains("No valid value was found for 1 place");
        Outcome json = call(_ -> () -> {}, "sandbox", schema.toString(), "--edges", "--format", "json");
        assertThat(Json.mapper().readTree(json.out()).at("/parts/0/unreached/0").asString())
                .isEqualTo("/never");
        assertThat(json.out()).contains("\"too small\"");
    }

    @Test
    void edgeCasesAreMadeOfEachFormOfABodyAndOfEachAnswerAndWhatIsLeftOutIsCounted() throws IOException {
        String schema = "{schema: {type: object, properties: {n: {type: integer, minimum: 3}}}}";
        Path file = Files.writeString(folder.resolve("stock.yaml"), """
            openapi: 3.1.0
            info: {title: Stock, version: "1"}
            paths:
              /stock:
                post:
                  requestBody: {content: {application/xml: %1$s, application/json: %1$s, application/pdf: {}}}
                  responses:
                    "200": {description: kept, headers: {X-Left: {schema: {type: integer}}}}
                    "409": {description: full, content: {text/plain: {schema: {type: string, maxLength: 9}}}}
            """.formatted(schema));
        Outcome text = call(_ -> () -> {}, "sandbox", file.toString(), "--edges");
        assertThat(text.out())
                .contains("request body as application/xml")
                .contains("answer 409 as text/plain")
                .contains("that 4 of 5 payloads, parameters and headers have.")
                .contains("edges cannot be said in the media type of their body.")
                .contains("not known: 1 place with application/pdf (the contract gives it no schema).");
        Outcome json = call(_ -> () -> {}, "sandbox", file.toString(), "--edges", "--format", "json");
        JsonNode parts = Json.mapper().readTree(json.out()).get("parts");
        assertThat(parts.findValuesAsString("part"))
                .containsExactly(
                        "request body", "request body", "request body", "answer 200 header 'X-Left'", "answer 409");
        assertThat(parts.at("/0/mediaType").asString()).isEqualTo("application/xml");
        assertThat(parts.at("/0/cases").valueStream())
                .anyMatch(one -> one.path("edge").asString("").equals("too small")
                        && !one.path("valid").asBoolean()
                        && one.path("body").asString("").contains("<n>2</n>"));
        assertThat(parts.at("/2/cases")).isEmpty();
        assertThat(parts.at("/2/leftOut").asString()).isEqualTo("the contract gives it no schema");
        assertThat(parts.at("/4/cases").valueStream())
                .anyMatch(one -> one.path("edge").asString("").equals("too long")
                        && one.path("body").asString("").length() == 10);
    }

    @Test
    void aThirdPartyFailsAndAllowsAsItsFileSays() throws IOException {
        Path file = Files.writeString(folder.resolve("party.json"), "{\"quota\":{\"requests\":2,\"window\":\"PT1H\"}}");
        Path times = Files.writeString(folder.resolve("times.txt"), "1\n2\n3\n");
        String port = Integer.toString(freePort());
        List<HttpResponse<String>> seen = new ArrayList<>();
        Outcome outcome = call(
                whenAsked -> {
                    try (HttpClient client = HttpClient.newHttpClient()) {
                        for (int request = 0; request < 3; request++) {
                            seen.add(send(client, "GET", "http://127.0.0.1:" + port + "/orders/17"));
                        }
                    }
                    whenAsked.run();
                    return () -> {};
                },
                "sandbox",
                contract.toString(),
                "--port",
                port,
                "--third-party",
                file.toString(),
                "--latencies",
                times.toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(200, 200, 429);
        assertThat(seen.getLast().headers().firstValue("Retry-After")).isPresent();
        Files.writeString(file, "{\"errors\":[{\"status\":200,\"share\":1}]}");
        Complaint.assertThatItIsOne(
                "--third-party", call(_ -> () -> {}, "sandbox", contract.toString(), "--third-party", file.toString()));
        Files.writeString(file, "null");
        Complaint.assertThatItIsOne(
                "--third-party", call(_ -> () -> {}, "sandbox", contract.toString(), "--third-party", file.toString()));
        Files.writeString(times, "7\n\nsoon\n");
        Shell.Outcome soon = call(_ -> () -> {}, "sandbox", contract.toString(), "--latencies", times.toString());
        Complaint.assertThatItIsOne("--latencies", soon);
        assertThat(soon.err()).contains("line 3 is no number: soon");
    }
}
