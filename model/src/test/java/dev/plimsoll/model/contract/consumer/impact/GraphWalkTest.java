package dev.plimsoll.model.contract.consumer.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraphReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Random graphs, cycles included, against a slow and plain search.
class GraphWalkTest {
    private static final String NO_NOTE = ImpactFixture.edited("                  note: {type: string}\n", "");

    /// Every service takes one field of one operation from some services, and serves with it one field of its own.
    private record Sketch(int services, List<Set<Integer>> upstream, Set<Integer> blind) {
        static Sketch of(Random random) {
            int services = 2 + random.nextInt(9);
            List<Set<Integer>> upstream = new ArrayList<>();
            Set<Integer> blind = new HashSet<>();
            for (int at = 0; at < services; at++) {
                Set<Integer> others = new TreeSet<>();
                int count = random.nextInt(3);
                for (int i = 0; at > 0 && i < count; i++) {
                    others.add(random.nextInt(services));
                }
                others.remove(at);
                upstream.add(others);
                if (random.nextInt(4) == 0) {
                    blind.add(at);
                }
            }
            return new Sketch(services, upstream, blind);
        }

        /// @param blind those read another field and so pass nothing on
        String yaml(List<Integer> order) {
            StringBuilder text = new StringBuilder("services:\n");
            for (int at : order) {
                text.append("  - name: ").append(name(at)).append('\n');
                text.append(upstream.get(at).isEmpty() ? "" : "    uses:\n");
                for (int from : upstream.get(at)) {
                    text.append("      - {provider: %s, operations: [{operation: 'GET %s', reads: [%s]}]}\n"
                            .formatted(name(from), path(from), blind.contains(at) ? "id" : field(from)));
                }
                text.append(upstream.get(at).isEmpty() ? "" : "    serves:\n");
                for (int from : upstream.get(at)) {
                    text.append(
                            "      - {operation: 'GET %s', field: x%d, from: [{provider: %s, operation: 'GET %s', field: %s}]}\n"
                                    .formatted(path(at), at, name(from), path(from), field(from)));
                }
            }
            return text.toString();
        }

        private static String name(int at) {
            return at == 0 ? "orders" : "s" + at;
        }

        private static String path(int at) {
            return at == 0 ? "/orders/{id}" : "/p" + at;
        }

        private static String field(int at) {
            return at == 0 ? "note" : "x" + at;
        }

        /// Who uses the field, by going round until nobody is added.
        Set<String> users() {
            Set<Integer> reached = new HashSet<>(Set.of(0));
            boolean more = true;
            while (more) {
                more = false;
                for (int at = 1; at < services; at++) {
                    boolean takes = upstream.get(at).stream().anyMatch(reached::contains);
                    more |= takes && !blind.contains(at) && reached.add(at);
                }
            }
            Set<String> names = new TreeSet<>();
            reached.stream().filter(at -> at > 0).forEach(at -> names.add(name(at)));
            return names;
        }
    }

    private static ServiceGraph graph(String yaml) {
        return ServiceGraphReader.read(yaml.getBytes(StandardCharsets.UTF_8), "services.yaml");
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    @Test
    void theUsersAreThoseThatASlowSearchFindsWhateverTheOrderOfTheFile() {
        long seed = 0x47524150L;
        Random random = new Random(seed);
        int users = 0;
        for (int round = 0; round < 150; round++) {
            Sketch sketch = Sketch.of(random);
            List<Integer> order = numbers(sketch.services());
            ChangeImpact found = change(sketch.yaml(order));
            Collections.shuffle(order, random);
            ChangeImpact again = change(sketch.yaml(order));

            assertThat(found.users())
                    .as("seed %d, round %d:%n%s", seed, round, sketch.yaml(order))
                    .extracting(ConsumerImpact::consumer)
                    .containsExactlyInAnyOrderElementsOf(sketch.users());
            assertThat(again.consumers())
                    .as("seed %d, round %d", seed, round)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("evidence")
                    .isEqualTo(found.consumers());
            users += found.users().size();
        }
        assertThat(users).as("seed %d", seed).isGreaterThan(100);
    }

    private static ChangeImpact change(String yaml) {
        return ImpactFixture.impact(NO_NOTE, graph(yaml), List.of()).changes().getFirst();
    }

    @Test
    void aChainIsTheShortestWay() {
        ChangeImpact impact = change("""
                services:
                  - name: orders
                  - name: a
                    uses: [{provider: orders, operations: [{operation: 'GET /orders/{id}', reads: [note]}]}]
                  - name: b
                    uses: [{provider: a}]
                  - name: c
                    uses: [{provider: b}, {provider: a}]
                  - name: d
                    uses: [{provider: c}, {provider: d}]
                """);

        assertThat(impact.consumers())
                .extracting(one -> one.consumer() + " " + one.use() + " " + one.chain())
                .containsExactly(
                        "a USED []",
                        "b UNKNOWN [a (as a whole)]",
                        "c UNKNOWN [a (as a whole)]",
                        "d UNKNOWN [a (as a whole), c (as a whole)]");
        assertThat(impact.users()).extracting(ConsumerImpact::consumer).containsExactly("a");
    }

    @Test
    void aWayThatIsKnownOutweighsAShorterOneThatIsNot() {
        ChangeImpact impact = change("""
                services:
                  - name: orders
                  - name: vague
                    uses: [{provider: orders}]
                  - name: a
                    uses: [{provider: orders, operations: [{operation: 'GET /orders/{id}', reads: [note]}]}]
                    serves: [{operation: GET /a, field: n, from: [{provider: orders, field: note}]}]
                  - name: b
                    uses: [{provider: a, operations: [{operation: GET /a, reads: [n]}]}]
                    serves: [{operation: GET /b, from: [{provider: a}]}]
                  - name: end
                    uses:
                      - {provider: vague}
                      - {provider: b, operations: [{operation: GET /b}]}
                """);

        assertThat(impact.consumers())
                .extracting(one -> one.consumer() + " " + one.use() + " " + one.chain())
                .contains("end USED [a (GET /a $.n), b (GET /b)]", "vague UNKNOWN []");
    }
}
