package dev.plimsoll.model.contract.consumer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.inventory.Criticality;
import dev.plimsoll.model.contract.read.ContractProblem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceGraphReaderTest {
    private static final String WHOLE = """
            services:
              - name: orders
              - name: carts
                owner: team-shop
                criticality: high
                proven: {on: 2026-11-02, by: R12}
                uses:
                  - provider: orders
                    pacts: [carts-orders.json]
                    traffic: [carts.har]
                    operations:
                      - operation: GET /orders/{id}
                        reads: [total, 'items[*].price']
                serves:
                  - operation: GET /carts/{id}
                    field: total
                    from: [{provider: orders, operation: 'GET /orders/{id}', field: total}]
            """;

    private static ServiceGraph read(String text) {
        return ServiceGraphReader.read(text.getBytes(StandardCharsets.UTF_8), "services.yaml");
    }

    @Test
    void everyFieldIsRead() {
        Service carts = read(WHOLE).service("carts");

        assertThat(carts).isNotNull();
        assertThat(carts.standing())
                .isEqualTo(new Standing(
                        "team-shop",
                        Criticality.HIGH,
                        new Standing.LastProof(java.time.LocalDate.of(2026, 11, 2), "R12")));
        Consumption use = carts.uses().getFirst();
        assertThat(use.pacts()).containsExactly("carts-orders.json");
        assertThat(use.traffic()).containsExactly("carts.har");
        assertThat(use.operations().getFirst().reads())
                .containsExactly(FieldPath.of("total"), FieldPath.of("items[*].price"));
        assertThat(use.operations().getFirst().sends()).isNull();
        assertThat(carts.serves().getFirst().operation()).hasToString("GET /carts/{id}");
        assertThat(carts.position()).hasToString("services.yaml:3:5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name: carts | nome: carts | 3:5 | no field 'nome'",
                "- provider: orders | - provider: order | 8:9 | no service 'order'",
                "criticality: high | criticality: huge | 3:5 | 'huge' is unknown",
                "2026-11-02 | soon | 6:14 | 'soon' is no day",
                "operation: GET /orders/{id} | operation: orders | 12:13 | is no operation",
                "[total | [a..b | 13:21 | an empty step",
                "pacts: [carts-orders.json] | pacts: a.json | 9:9 | no list",
                "name: carts | name: orders | 3:5 | listed twice",
                "services: | things: | 1:1 | 'services' is missing",
                "from: [ | form: [ | 17:9 | no field 'form'"
            })
    void whatIsNotUnderstoodIsNamedWithItsPlace(String text, String wrong, String place, String what) {
        String written = WHOLE.replace(text, wrong);
        assertThat(written).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> read(written))
                .isInstanceOf(ContractProblem.class)
                .hasMessageStartingWith("services.yaml:" + place)
                .hasMessageContaining(what);
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        long seed = 77;
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
            for (int edit = 0; edit <= random.nextInt(3); edit++) {
                bytes[random.nextInt(bytes.length)] = (byte) "{}[]:- 'a\n\t\0".charAt(random.nextInt(11));
            }
            try {
                ServiceGraphReader.read(bytes, "services.yaml");
            } catch (ContractProblem expected) {
                refused++;
                assertThat(expected.getMessage())
                        .as("seed %d, round %d", seed, round)
                        .startsWith("services.yaml");
            }
        }
        assertThat(refused).as("seed %d", seed).isBetween(500, 1_999);
    }
}
