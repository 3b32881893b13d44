package dev.plimsoll.model.contract.consumer.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.consumer.check.Verdict;
import dev.plimsoll.model.contract.consumer.deploy.DeployAnswer.Said;
import dev.plimsoll.model.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeployDecisionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> SERVICES = List.of("a", "b", "c", "d");

    private static Verification result(String consumer, String provider, Verdict verdict) {
        return result(consumer, provider, "0", verdict, null);
    }

    private static Verification result(
            String consumer, String provider, String pact, Verdict verdict, @Nullable Boolean only) {
        return new Verification(
                ServiceVersion.of(consumer),
                ServiceVersion.of(provider),
                pact.repeat(64),
                "1".repeat(64),
                null,
                verdict,
                NOON,
                only);
    }

    private static Said webWithShop(List<Verification> results) {
        return new DeployDecision(results)
                .into("p", ServiceVersion.of("shop@2"), Set.of(ServiceVersion.of("web@1")), Set.of())
                .said();
    }

    @Test
    void everyPactOfAPairCounts() {
        Verification calls = result("web@1", "shop@2", "a", Verdict.PASS, null);
        Verification brokenMessages = result("web@1", "shop@2", "b", Verdict.FAIL, null);
        Verification messages = result("web@1", "shop@2", "b", Verdict.PASS, null);
        assertThat(webWithShop(List.of(brokenMessages, calls))).isEqualTo(Said.NO);
        assertThat(webWithShop(List.of(brokenMessages, calls, messages))).isEqualTo(Said.YES);
        assertThat(webWithShop(List.of(brokenMessages, result("web@1", "shop@2", "c", Verdict.PASS, true))))
                .isEqualTo(Said.YES);
    }

    @Test
    void aRecordFromBeforeReplacesNothing() {
        String record = Json.canonical(result("web@1", "shop@1", Verdict.PASS)).replace("\"only\":null,", "");
        assertThat(record).doesNotContain("only");
        assertThat(Json.read(record, Verification.class).replacesOthers()).isFalse();
    }

    @Test
    void aPactThatTheVersionHasNeedsAResultWithTheVeryProvider() {
        Verification before = result("web@1", "shop@1", "b", Verdict.PASS, null);
        Verification calls = result("web@1", "shop@2", "a", Verdict.PASS, null);
        assertThat(webWithShop(List.of(before, calls))).isEqualTo(Said.UNKNOWN);
        assertThat(webWithShop(List.of(before, calls, result("web@1", "shop@2", "b", Verdict.PASS, null))))
                .isEqualTo(Said.YES);
        assertThat(webWithShop(List.of(result("web@2", "shop@2", "b", Verdict.FAIL, null), calls)))
                .isEqualTo(Said.YES);
    }

    private static ServiceVersion any(SplittableRandom random) {
        return new ServiceVersion(SERVICES.get(random.nextInt(SERVICES.size())), Integer.toString(random.nextInt(3)));
    }

    /// The same question answered by looking at every result from the last to the first.
    private static Said expected(List<Verification> results, ServiceVersion wanted, Set<ServiceVersion> running) {
        boolean unknown = false;
        boolean no = false;
        for (String service : SERVICES) {
            for (boolean consumes : new boolean[] {true, false}) {
                boolean related = !service.equals(wanted.service())
                        && results.stream().anyMatch(one -> is(one, wanted.service(), service, consumes));
                List<ServiceVersion> versions = running.stream()
                        .filter(one -> one.service().equals(service))
                        .toList();
                unknown |= related && consumes && versions.isEmpty();
                for (ServiceVersion other : related ? versions : List.<ServiceVersion>of()) {
                    Verdict last = null;
                    for (Verification one : results) {
                        boolean same = consumes
                                ? one.consumer().equals(wanted)
                                        && one.provider().equals(other)
                                : one.provider().equals(wanted)
                                        && one.consumer().equals(other);
                        last = same ? one.verdict() : last;
                    }
                    no |= last == Verdict.FAIL;
                    unknown |= last == null || last == Verdict.INCONCLUSIVE;
                }
            }
        }
        return no ? Said.NO : unknown ? Said.UNKNOWN : Said.YES;
    }

    private static boolean is(Verification one, String wanted, String service, boolean consumes) {
        String consumer = one.consumer().service();
        String provider = one.provider().service();
        return consumes
                ? consumer.equals(wanted) && provider.equals(service)
                : consumer.equals(service) && provider.equals(wanted);
    }

    @Test
    void theAnswerIsYesIfAndOnlyIfEveryNeededCellHasACompatibleLatestResult() {
        int[] answers = new int[Said.values().length];
        for (long seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Verification> results = new ArrayList<>();
            for (int count = random.nextInt(14); count > 0; count--) {
                Verdict verdict = random.nextInt(4) > 0 ? Verdict.PASS : Verdict.values()[random.nextInt(3)];
                results.add(result(any(random).toString(), any(random).toString(), verdict));
            }
            Set<ServiceVersion> running = new TreeSet<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                running.add(any(random));
            }
            ServiceVersion wanted = any(random);
            Said said = new DeployDecision(results)
                    .into("production", wanted, running, Set.of())
                    .said();
            assertThat(said).as("seed " + seed).isEqualTo(expected(results, wanted, running));
            answers[said.ordinal()]++;
        }
        assertThat(answers).as("how often yes, unknown and no").doesNotContain(0);
    }

    @Test
    void aLaterResultWinsAndAnotherPairNeverCounts() {
        ServiceVersion shop = ServiceVersion.of("shop@2");
        List<Verification> results = new ArrayList<>(List.of(
                result("web@1", "shop@2", Verdict.FAIL),
                result("web@1", "shop@1", Verdict.PASS),
                result("web@2", "shop@2", Verdict.PASS)));
        Set<ServiceVersion> running = Set.of(ServiceVersion.of("web@1"));
        assertThat(new DeployDecision(results)
                        .into("p", shop, running, Set.of())
                        .said())
                .isEqualTo(Said.NO);
        results.add(result("web@1", "shop@2", Verdict.PASS));
        assertThat(new DeployDecision(results)
                        .into("p", shop, running, Set.of())
                        .said())
                .isEqualTo(Said.YES);
    }

    @Test
    void aNamedServiceWithoutAnyResultIsUnknownAndAnIgnoredOneIsNot() {
        DeployDecision decision = new DeployDecision(List.of(result("web@1", "shop@1", Verdict.PASS)));
        ServiceVersion web = ServiceVersion.of("web@1");
        assertThat(decision.beside(web, List.of(ServiceVersion.of("mail@1")), Set.of())
                        .gaps())
                .singleElement()
                .asString()
                .contains("web and mail");
        assertThat(decision.into("p", web, Set.of(), Set.of()).said()).isEqualTo(Said.UNKNOWN);
        assertThat(decision.into("p", web, Set.of(), Set.of("shop")).said()).isEqualTo(Said.YES);
    }

    @Test
    void whatRunsFollowsFromTheChangesInOrder() {
        List<Deployment> changes = List.of(
                new Deployment("p", "app", "1", Deployment.Action.DEPLOYED, NOON),
                new Deployment("p", "app", "2", Deployment.Action.DEPLOYED_BESIDE, NOON),
                new Deployment("q", "app", "9", Deployment.Action.DEPLOYED, NOON),
                new Deployment("p", "web", "1", Deployment.Action.DEPLOYED, NOON),
                new Deployment("p", "web", "2", Deployment.Action.DEPLOYED, NOON),
                new Deployment("p", "app", "1", Deployment.Action.REMOVED, NOON),
                new Deployment("q", "app", null, Deployment.Action.REMOVED, NOON));
        assertThat(Deployment.running("p", changes).toString()).isEqualTo("[app@2, web@2]");
        assertThat(Deployment.running("q", changes)).isEmpty();
    }

    @Test
    void aVersionIsWrittenWithAnAtSign() {
        assertThat(ServiceVersion.of("@scope/web@1")).isEqualTo(new ServiceVersion("@scope/web", "1"));
        for (String wrong : List.of("web", "@1", "web@", " @1")) {
            assertThatThrownBy(() -> ServiceVersion.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
