package dev.plimsoll.model.contract.consumer.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.artefact.Pinned;
import dev.plimsoll.model.contract.consumer.deploy.Deployment.Action;
import dev.plimsoll.model.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What ran when, and the way back there.
class ReturnToTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> SERVICES = List.of("app", "web", "db");

    private static String image(int number) {
        return "shop@sha256:" + "%02x".formatted(number).repeat(32);
    }

    private static List<Deployment> random(long seed) {
        Random random = new Random(seed);
        List<Deployment> changes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Action action = Action.values()[random.nextInt(3)];
            int version = random.nextInt(4);
            boolean all = action == Action.REMOVED && random.nextBoolean();
            changes.add(new Deployment(
                    random.nextInt(4) == 0 ? "q" : "p",
                    SERVICES.get(random.nextInt(3)),
                    all ? null : Integer.toString(version),
                    action,
                    NOON.plusSeconds(i),
                    all || random.nextBoolean() ? null : image(version)));
        }
        return changes;
    }

    private static List<String> set(List<Deployment> running) {
        return running.stream().map(one -> one.what() + " " + one.artefact()).toList();
    }

    /// From any set to that of any moment: afterwards exactly that runs, by the same digests, and the other environment
    /// is as it was.
    @Test
    void theWayBackEndsWhereItIsToEnd() {
        for (long seed = 0; seed < 300; seed++) {
            List<Deployment> changes = random(seed);
            Instant moment = NOON.plusSeconds(new Random(seed).nextInt(25));
            List<Deployment> wanted = ReturnTo.at("p", changes, moment);
            List<Deployment> now = Deployment.inForce("p", changes);
            List<Deployment> all = new ArrayList<>(changes);
            all.addAll(ReturnTo.changes("p", now, wanted, NOON.plusSeconds(99)));

            assertThat(set(Deployment.inForce("p", all))).as("seed %d", seed).isEqualTo(set(wanted));
            assertThat(Deployment.inForce("q", all)).as("seed %d", seed).isEqualTo(Deployment.inForce("q", changes));
            assertThat(ReturnTo.changes("p", wanted, wanted, NOON)).isEmpty();
            assertThat(ReturnTo.at("p", changes, NOON.plusSeconds(99))).isEqualTo(now);
        }
    }

    @Test
    void thePreviousSetIsThatBeforeTheLastChangeThere() {
        List<Deployment> changes = List.of(
                new Deployment("p", "app", "1", Action.DEPLOYED, NOON, image(1)),
                new Deployment("p", "app", "2", Action.DEPLOYED, NOON.plusSeconds(1), image(2)),
                new Deployment("q", "app", "9", Action.DEPLOYED, NOON.plusSeconds(2)));

        assertThat(set(ReturnTo.previous("p", changes))).containsExactly("app@1 " + image(1));
        assertThat(ReturnTo.previous("none", changes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "shop:latest, shop",
        "registry:5000/shop, registry:5000/shop",
        "registry:5000/shop:1.2, registry:5000/shop",
        "shop@sha256:abc, shop"
    })
    void anImageThatCanMoveIsRefusedWithItsRemedy(String image, String bare) {
        assertThat(Pinned.is(image)).isFalse();
        assertThatThrownBy(() -> new Deployment("p", "app", "1", Action.DEPLOYED, NOON, image))
                .hasMessage("'" + image + "' can mean other bytes tomorrow; pin it as " + bare
                        + "@sha256: and the 64 digits of its digest.");
    }

    /// As the first workspaces hold them.
    @Test
    void changesWithoutAnImageAreReadAndWrittenAsTheyWere() {
        String first =
                "{\"action\":\"DEPLOYED\",\"at\":\"2026-11-21T12:00:00Z\",\"environment\":\"p\",\"service\":\"app\",\"version\":\"1\"}";

        assertThat(Json.canonical(Json.read(first, Deployment.class))).isEqualTo(first);
        assertThat(Pinned.moves(" Latest ")).isTrue();
        assertThat(Pinned.moves("1.0")).isFalse();
    }
}
