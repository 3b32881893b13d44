package dev.plimsoll.model.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static Map<String, String> named(String kind, int count) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            map.put(kind + " " + i, "value " + i);
        }
        return map;
    }

    private static Setup production() {
        return new Setup(
                List.of("SEV1: customers cannot order", "SEV2: some cannot", "SEV3: slow"),
                List.of("on call", "scribe", "customer support"),
                named("template", 4),
                named("contact", 4),
                named("tool", 4),
                Map.of());
    }

    @Test
    void eachPlantedMismatchIsListedAndNothingElse() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Setup there = production();
            Set<String> planted = new HashSet<>();
            List<String> roles = new ArrayList<>(there.roles());
            if (random.nextBoolean()) {
                planted.add("role " + roles.remove(random.nextInt(roles.size())));
            }
            if (random.nextBoolean()) {
                roles.add("juggler");
                planted.add("role juggler");
            }
            Map<String, String> templates = changed(there.templates(), "template", random, planted);
            Map<String, String> contacts = changed(there.contacts(), "contact", random, planted);
            Map<String, String> tools = changed(there.tools(), "tool", random, planted);
            Setup here = new Setup(there.severities(), roles, templates, contacts, tools, Map.of());
            assertThat(Readiness.compare(there, here, List.of()).stream()
                            .map(one -> one.about().word() + " " + one.name()))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(planted);
        }
    }

    private static Map<String, String> changed(
            Map<String, String> there, String kind, Random random, Set<String> planted) {
        Map<String, String> here = new TreeMap<>();
        there.forEach((name, value) -> {
            switch (random.nextInt(4)) {
                case 0 -> planted.add(kind + " " + name);
                case 1 -> {
                    here.put(name, value + " of old");
                    planted.add(kind + " " + name);
                }
                default -> here.put(random.nextBoolean() ? name.toUpperCase(java.util.Locale.ROOT) : name, value);
            }
        });
        if (random.nextBoolean()) {
            here.put(kind + " of the drill only", "x");
            planted.add(kind + " " + kind + " of the drill only");
        }
        return here;
    }

    @Test
    void aScaleInAnotherOrderOrWithOtherMeaningsIsAnotherScale() {
        Setup other = new Setup(
                List.of("SEV1: customers cannot order", "SEV3: slow", "SEV2: a few cannot"),
                production().roles(),
                production().templates(),
                production().contacts(),
                production().tools(),
                Map.of());
        assertThat(Readiness.compare(production(), other, List.of()))
                .extracting(Mismatch::name)
                .containsExactly("SEV2", "SEV3");
    }

    @Test
    void aRoleThatSomebodyPlaysIsThere() {
        Setup bare = new Setup(
                production().severities(),
                List.of(),
                production().templates(),
                production().contacts(),
                production().tools(),
                Map.of());
        List<DrillRole> roles = List.of(
                new DrillRole("On call", new Person("kim")), new DrillRole("customer support", new Person("lin")));
        assertThat(Readiness.compare(production(), bare, roles))
                .singleElement()
                .extracting(Mismatch::sentence)
                .isEqualTo("role scribe: the drill does not have it");
    }
}
