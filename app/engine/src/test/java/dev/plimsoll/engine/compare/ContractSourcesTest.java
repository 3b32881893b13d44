package dev.plimsoll.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contracts of one file and of several, from folders, git revisions, a real HTTP server and the standard input.
class ContractSourcesTest {
    private static final String ONE_FILE = """
            openapi: 3.1.0
            info: {title: Orders, version: '1'}
            paths:
              /orders/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: found
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
            components:
              schemas:
                Order:
                  type: object
                  required: [total]
                  properties: {total: {$ref: '#/components/schemas/Money'}, next: {$ref: '#/components/schemas/Order'}}
                Money: {type: integer, minimum: 0}
            """;
    private static final String API = """
            openapi: 3.1.0
            info: {title: Orders, version: '1'}
            paths:
              /orders/{id}: {$ref: 'paths/order.yaml'}
            """;
    private static final String PATHS = """
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: found
                  content: {application/json: {schema: {$ref: '../types.json#/$defs/Order'}}}
            """;
    private static final String TYPES = """
            {"$defs": {
              "Order": {"type": "object", "required": ["total"],
                "properties": {"total": {"$ref": "my%20money.yaml"}, "next": {"$ref": "#/$defs/Order"}}}}}
            """;
    private static final String MONEY = "type: integer\nminimum: 0\n";

    @TempDir
    Path folder;

    private Path specs;

    @BeforeEach
    void write() throws IOException {
        specs = Files.createDirectories(folder.resolve("work/specs"));
        Files.createDirectories(specs.resolve("paths"));
        Files.writeString(specs.resolve("one.yaml"), ONE_FILE);
        Files.writeString(specs.resolve("api.yaml"), API);
        Files.writeString(specs.resolve("paths/order.yaml"), PATHS);
        Files.writeString(specs.resolve("types.json"), TYPES);
        Files.writeString(specs.resolve("my money.yaml"), MONEY);
    }

    private static CompareContracts contracts(Path folder, InputStream input, Remote remote, boolean others) {
        ContractFiles.Reach reach = new ContractFiles.Reach(folder, input, remote, others);
        return new CompareContracts(
                new ContractFiles(ReadLimits.DEFAULT, SchemaUse.READ, reach),
                new ContractComparison(),
                NetworkntJudge::new);
    }

    private CompareContracts local() {
        return contracts(specs, InputStream.nullInputStream(), Remote.NONE, false);
    }

    private ContractSource file(String name) {
        return new ContractSource.File(specs.resolve(name));
    }

    @Test
    void aContractSplitIntoFilesSaysTheSame() {
        assertThat(local().compare(file("one.yaml"), file("api.yaml")).diff().changes())
                .isEmpty();
        var split = local().read(file("api.yaml"));
        assertThat(split.contract().notices()).isEmpty();
        assertThat(split.files()).hasSize(4);
    }

    @Test
    void aChangeInAnotherFileIsShownThere() throws IOException {
        Path changed =
                Files.createDirectories(folder.resolve("work/next/paths")).getParent();
        Files.writeString(changed.resolve("api.yaml"), API);
        Files.writeString(changed.resolve("paths/order.yaml"), PATHS);
        Files.writeString(changed.resolve("types.json"), TYPES);
        Files.writeString(changed.resolve("my money.yaml"), "type: integer\nminimum: -5\n");
        Change change = local().compare(file("api.yaml"), new ContractSource.File(changed.resolve("api.yaml")))
                .diff()
                .changes()
                .getFirst();
        assertThat(change.severity()).hasToString("BREAKING");
        assertThat(change.witness()).isNotNull();
        assertThat(change.revision()).isNotNull();
        assertThat(change.revision().position()).hasToString(changed.resolve("my money.yaml") + ":2:1");
    }

    @Test
    void theDigestCoversEveryFile() throws IOException {
        String before = local().read(file("api.yaml")).contract().digest();
        Files.writeString(specs.resolve("my money.yaml"), MONEY + "title: Money\n");
        assertThat(local().read(file("api.yaml")).contract().digest()).isNotEqualTo(before);
    }

    @Test
    void aMissingFileIsNamedWithTheReference() throws IOException {
        Files.delete(specs.resolve("types.json"));
        assertThatThrownBy(() -> local().read(file("api.yaml")))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("order.yaml:6")
                .hasMessageContaining("../types.json#/$defs/Order")
                .hasMessageContaining("there is no file");
    }

    @Test
    void nothingOutsideIsRead() throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), "type: string\n");
        Files.writeString(specs.resolve("types.json"), TYPES.replace("my%20money.yaml", "../../secret.yaml"));
        assertThatThrownBy(() -> local().read(file("api.yaml")))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("lies outside");
        Files.createSymbolicLink(specs.resolve("link.yaml"), folder.resolve("secret.yaml"));
        Files.writeString(specs.resolve("types.json"), TYPES.replace("my%20money.yaml", "link.yaml"));
        assertThatThrownBy(() -> local().read(file("api.yaml")))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("lies outside");
    }

    @Test
    void aRevisionOfGitIsReadWithItsFiles() throws Exception {
        git("init", "-q", "-b", "main");
        git("add", "-A");
        git("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        Files.writeString(specs.resolve("my money.yaml"), "type: integer\nminimum: -5\n");
        var compared = local().compare(ContractSource.of("git:HEAD:api.yaml"), file("api.yaml"));
        assertThat(compared.base().files().keySet()).contains("git:HEAD:api.yaml", "git:HEAD:my money.yaml");
        assertThat(compared.diff().changes())
                .first()
                .satisfies(change -> assertThat(change.base())
                        .satisfies(origin -> assertThat(origin.position()).hasToString("git:HEAD:my money.yaml:2:1")));
        assertThatThrownBy(() -> local().read(ContractSource.of("git:nowhere:api.yaml")))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("nowhere");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(specs.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void theStandardInputIsAContract() {
        InputStream input = new ByteArrayInputStream(ONE_FILE.getBytes(StandardCharsets.UTF_8));
        CompareContracts contracts = contracts(specs, input, Remote.NONE, false);
        assertThat(contracts
                        .compare(file("one.yaml"), ContractSource.of("-"))
                        .diff()
                        .changes())
                .isEmpty();
        assertThatThrownBy(() -> contracts.read(ContractSource.of("-"))).hasMessageContaining("is empty");
    }

    @Test
    void anAddressIsReadWithWhatLiesOnItsHost() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map.of("/api.yaml", API, "/paths/order.yaml", PATHS, "/types.json", TYPES, "/my%20money.yaml", MONEY)
                .forEach((path, text) -> server.createContext(URI.create(path).getPath(), exchange -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                }));
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/api.yaml";
            Remote remote = uri -> {
                try (InputStream in = uri.toURL().openStream()) {
                    return in.readAllBytes();
                } catch (IOException failed) {
                    throw new Remote.Refused(String.valueOf(failed.getMessage()));
                }
            };
            CompareContracts contracts = contracts(specs, InputStream.nullInputStream(), remote, false);
            assertThat(contracts
                            .compare(file("one.yaml"), ContractSource.of(address))
                            .diff()
                            .changes())
                    .isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anotherHostIsAskedOnlyWithLeave() throws IOException {
        Files.writeString(specs.resolve("types.json"), TYPES.replace("my%20money.yaml", "https://example.com/m.yaml"));
        Remote remote = uri -> MONEY.getBytes(StandardCharsets.UTF_8);
        CompareContracts without = contracts(specs, InputStream.nullInputStream(), remote, false);
        assertThat(without.read(file("api.yaml")).contract().notices())
                .singleElement()
                .asString()
                .contains("https://example.com/m.yaml", "--allow-remote");
        CompareContracts with = without.with(SchemaUse.READ, true);
        assertThat(with.compare(file("one.yaml"), file("api.yaml")).diff().changes())
                .isEmpty();
    }

    @Test
    void wrongNamesAreRefusedInOneSentence() {
        for (String wrong : new String[] {"git:HEAD", "git::api.yaml", "git:--help:api.yaml", "http://[", " "}) {
            assertThatThrownBy(() -> ContractSource.of(wrong)).isInstanceOf(ContractProblem.class);
        }
    }
}
