package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.cli.ShopProvider.Defect;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// A pact of twelve interactions against a real provider and its twin with twelve defects.
class ReplayStoryTest {
    @TempDir
    Path folder;

    private String pact;

    @BeforeEach
    void copyThePact() throws IOException {
        Path file = folder.resolve("web-shop.json");
        try (InputStream in = Objects.requireNonNull(ReplayStoryTest.class.getResourceAsStream("web-shop.pact.json"))) {
            Files.copy(in, file);
        }
        pact = file.toString();
    }

    private Outcome verify(ShopProvider shop, StopSignal stop, String... more) {
        List<String> args = new ArrayList<>(List.of("verify", "--pact", pact, "--provider", "" + shop.address()));
        args.addAll(List.of("--states-url", shop.address() + "/states", "--header", "Authorization=env:TOKEN"));
        args.addAll(List.of(more));
        Map<String, String> environment = Map.of("TOKEN", ShopProvider.TOKEN);
        return new Shell(folder.resolve("workspace")).call(environment, stop, args.toArray(String[]::new));
    }

    private Outcome verify(Set<Defect> defects, String... more) throws IOException {
        try (ShopProvider shop = ShopProvider.start(defects)) {
            return verify(shop, _ -> () -> {}, more);
        }
    }

    private static List<String> failing(Outcome outcome) {
        List<String> failing = new ArrayList<>();
        for (JsonNode one : Json.mapper().readTree(outcome.out()).get("interactions")) {
            if (!one.get("verdict").asString().equals("PASS")) {
                failing.add(one.get("verdict").asString() + " "
                        + one.get("description").asString());
            }
        }
        return failing;
    }

    @Test
    void theCleanTwinPassesAndItsStatesAreSetUpAndTakenDown() throws IOException {
        try (ShopProvider shop = ShopProvider.start(Set.of())) {
            Outcome outcome = verify(shop, _ -> () -> {});
            assertThat(outcome.out())
                    .contains("Compatible: 12 of 12 interactions")
                    .doesNotContain("FAIL");
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.err()).contains("12 of 12  PASS  an order can be deleted");
            assertThat(shop.setUps()).isEqualTo(10);
            assertThat(shop.tearDowns()).isEqualTo(10);
        }
    }

    @Test
    void twelveDefectsMakeTwelveFailingInteractions() throws IOException {
        Outcome outcome = verify(EnumSet.allOf(Defect.class), "--format", "json");
        assertThat(failing(outcome)).hasSize(12).allMatch(line -> line.startsWith("FAIL "));
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void eachDefectFailsTheOneInteractionThatSeesIt(Defect defect) throws IOException {
        assertThat(failing(verify(EnumSet.of(defect), "--format", "json"))).hasSize(1);
    }

    @Test
    void aDifferenceTellsExpectedAndActualAndThePlaceInThePact() throws IOException {
        Outcome outcome = verify(EnumSet.of(Defect.FIELD_RETYPED));
        assertThat(outcome.out())
                .contains(
                        "FAIL  quantities are whole numbers",
                        "body $.items.0.quantity",
                        "expected  1",
                        "actual    \"3\"")
                .containsPattern("pact {6}\\S*web-shop\\.json:\\d+:\\d+")
                .contains("Not compatible: 11 of 12 interactions");
    }

    @Test
    void theJunitFormHasOneFailure() throws IOException {
        assertThat(verify(EnumSet.of(Defect.FIELD_NULL), "--format", "junit").out())
                .contains("tests=\"12\"", "failures=\"1\"", "errors=\"0\"", "the customer is a text");
    }

    @Test
    void aSecretIsNeverShown() throws IOException {
        Outcome outcome = verify(EnumSet.allOf(Defect.class));
        assertThat(outcome.all()).doesNotContain("s3cret");
        Outcome direct = new Shell(folder.resolve("workspace"))
                .call("verify", "--pact", pact, "--provider", "http://127.0.0.1:1", "--header", "Authorization=s3cret");
        assertThat(direct.exitCode()).isEqualTo(3);
        assertThat(direct.err()).contains("env:VARIABLE").doesNotContain("s3cret");
        Outcome wrong = new Shell(folder.resolve("workspace"))
                .call(
                        "verify",
                        "--pact",
                        pact,
                        "--provider",
                        "http://127.0.0.1:1",
                        "--header",
                        "Authorization: s3cret");
        assertThat(wrong.err()).contains("env:VARIABLE").doesNotContain("s3cret");
    }

    @Test
    void withoutStatesTheAnswerSaysSoAndAStateValueCannotBeMade() throws IOException {
        try (ShopProvider shop = ShopProvider.start(Set.of())) {
            Outcome outcome = new Shell(folder.resolve("workspace"))
                    .call("verify", "--pact", pact, "--provider", "" + shop.address());
            assertThat(outcome.out())
                    .contains("no --states-url is given: 'an order is open'", "gave no value 'id'", "INCONCLUSIVE");
            assertThat(outcome.exitCode()).isEqualTo(1); // without credentials the others are refused
        }
    }

    @Test
    void aStopBetweenTwoInteractionsEndsTheReplayWithWhatIsKnown() throws IOException {
        try (ShopProvider shop = ShopProvider.start(Set.of())) {
            Outcome outcome = verify(shop, whenAsked -> {
                whenAsked.run();
                return () -> {};
            });
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.out()).contains("stopped after 0");
        }
    }

    @Test
    void aProviderElsewhereIsNotCalledAndOneThatIsAbsentIsAnError() {
        Shell shell = new Shell(folder.resolve("workspace"));
        Outcome elsewhere = shell.call("verify", "--pact", pact, "--provider", "http://192.0.2.1");
        assertThat(elsewhere.exitCode()).isEqualTo(3);
        assertThat(elsewhere.err()).contains("is not on this machine", "--allow-remote");
        Outcome absent = shell.call("verify", "--pact", pact, "--provider", "http://127.0.0.1:1");
        assertThat(absent.exitCode()).isEqualTo(3);
        assertThat(absent.err()).contains("did not answer", "See whether it runs");
    }

    @Test
    void theSameSeedSendsTheSameRequests() throws IOException {
        assertThat(withoutAddress(verify(Set.of(), "--seed", "7", "--format", "json")))
                .isEqualTo(withoutAddress(verify(Set.of(), "--seed", "7", "--format", "json")))
                .contains("\"seed\" : 7");
    }

    @Test
    void savedResultsDecideWhatMayBeDeployed() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(verify(Set.of(), "--save").err()).contains("Give --consumer-version");
        assertThat(verify(Set.of(), "--only-pact").err()).contains("Give it together with --save");
        assertThat(verify(Set.of(), "--save", "--consumer-version", "3", "--provider-version", "7")
                        .err())
                .contains("Saved: PASS for web@3 with shop@7.");
        assertThat(verify(EnumSet.of(Defect.FIELD_NULL), "--save", "--consumer-version", "3", "--provider-version", "8")
                        .exitCode())
                .isEqualTo(1);
        assertThat(shell.call("deployed", "web", "3", "--to", "production").out())
                .isEqualTo("web@3\n");
        assertThat(deploy(shell, "shop", "7").exitCode()).isZero();
        assertThat(deploy(shell, "shop", "8").exitCode()).isEqualTo(1);
        Outcome unknown = deploy(shell, "shop", "9");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).contains("web@3 with shop@9", "--consumer-version 3 --provider-version 9");
        Outcome alone = deploy(shell, "web", "3");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.out()).contains("relies on shop", "plimsoll deployed shop VERSION --to production");
        shell.call("deployed", "shop", "7", "--to", "production");
        assertThat(deploy(shell, "web", "3").out()).contains("Yes: web@3 can be deployed to production, 1 pair");
        assertThat(shell.call("can-i-deploy", "--service", "web", "--version", "3", "--with", "shop@8")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Json.mapper()
                        .readTree(deploy(shell, "shop", "9", "--format", "json").out())
                        .get("answer")
                        .asString())
                .isEqualTo("UNKNOWN");
        assertThat(shell.call("can-i-deploy", "--service", "web", "--version", "3", "--to", "staging")
                        .err())
                .contains("Nothing is recorded of the environment 'staging'");
    }

    @Test
    void aSavedResultHasBothDigestsAndItsDifferences() throws IOException {
        byte[] contract = """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths: {/orders: {post: {responses: {"202": {description: taken}}}}}
            """.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("shop.yaml"), contract);
        Outcome outcome = verify(
                EnumSet.of(Defect.FIELD_NULL),
                "--contract",
                file.toString(),
                "--save",
                "--consumer-version",
                "3",
                "--provider-version",
                "7");
        assertThat(outcome.out()).contains("Not compatible: 11 of 12 interactions", "the contract has no path for");
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("verifications").out()).contains("  1  FAIL", "web@3 with shop@7");
        JsonNode kept = Json.mapper().readTree(shell.call("verifications", "1").out());
        assertThat(kept.get("pactDigest").asString()).isEqualTo(Json.sha256(Files.readAllBytes(Path.of(pact))));
        assertThat(kept.at("/contractCheck/contract/digest").asString()).isEqualTo(Json.sha256(contract));
        assertThat(kept.toString()).contains("\"actual\":\"null\"").doesNotContain("s3cret");
        assertThat(shell.call("verifications", "2").exitCode()).isEqualTo(3);
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"))) {
            assertThat(workspace.verifications().all()).singleElement().satisfies(one -> {
                assertThat(one.pactDigest()).isEqualTo(kept.get("pactDigest").asString());
                assertThat(one.contractDigest()).isEqualTo(Json.sha256(contract));
                assertThat(one.address()).startsWith("http://127.0.0.1:");
            });
        }
    }

    private static Outcome deploy(Shell shell, String service, String version, String... more) {
        List<String> args = new ArrayList<>(
                List.of("can-i-deploy", "--service", service, "--version", version, "--to", "production"));
        args.addAll(List.of(more));
        return shell.call(args.toArray(String[]::new));
    }

    private static String withoutAddress(Outcome outcome) {
        return outcome.out().replaceAll("127\\.0\\.0\\.1:\\d+", "provider");
    }
}
