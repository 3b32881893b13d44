package dev.plimsoll.model.contract.consumer.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.read.ContractProblem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PactReaderTest {
    private static final String PACT = """
            {"consumer": {"name": "web"}, "provider": {"name": "shop"},
             "interactions": [
              {"type": "Synchronous/HTTP", "description": "an order", "providerStates": [{"name": "order 1 exists"}],
               "request": {"method": "get", "path": "/orders/1", "query": {"full": ["true"]}},
               "response": {"status": 200, "body": {"contentType": "application/json", "encoded": false,
                 "content": {"id": 1}}}},
              {"type": "Asynchronous/Messages", "description": "paid",
               "contents": {"contentType": "application/json", "encoded": "base64", "content": "eyJpZCI6MX0="}},
              {"type": "Synchronous/Messages", "description": "ask",
               "request": {"contents": {"content": "a"}}, "response": [{"contents": {"content": "b"}}]},
              {"type": "Carrier/Pigeon", "description": "odd"}],
             "metadata": {"pactSpecification": {"version": "4.0"}}}
            """;

    private static Pact read(String text) {
        return new PactReader().read(text.getBytes(StandardCharsets.UTF_8), "web-shop.json");
    }

    @Test
    void everyKindOfInteractionIsReadWithItsPlace() {
        Pact pact = read(PACT);
        assertThat(pact.consumer()).isEqualTo("web");
        assertThat(pact.interactions()).hasSize(3);
        Interaction.Http http = (Interaction.Http) pact.interactions().getFirst();
        assertThat(http.request().method()).isEqualTo("GET");
        assertThat(http.request().query().byName()).containsKey("full");
        assertThat(http.states().getFirst().name()).isEqualTo("order 1 exists");
        assertThat(http.place().position()).hasToString("web-shop.json:3:3");
        Interaction.Message message = (Interaction.Message) pact.interactions().get(1);
        assertThat(message.message().body().text()).isEqualTo("{\"id\":1}");
        assertThat(((Interaction.SyncMessage) pact.interactions().get(2)).responses())
                .hasSize(1);
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThat(read(PACT).notices()).singleElement().asString().contains("web-shop.json:11", "Carrier/Pigeon");
    }

    @Test
    void aFileThatIsNoPactIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("{\"openapi\": \"3.1.0\"}"))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("web-shop.json:1:1");
    }

    /// Whatever is done to the bytes, the reader answers or names the problem.
    @Test
    void aDamagedFileIsReadOrRefusedByName() {
        long seed = 20260121;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = PACT.getBytes(StandardCharsets.UTF_8);
            for (int hit = 0; hit < 1 + round % 4; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) " {}[],:\"0anull\\".charAt(random.nextInt(14));
            }
            try {
                assertThat(new PactReader().read(bytes, "damaged.json").interactions())
                        .as("seed %d, round %d", seed, round)
                        .isNotNull();
            } catch (Problem named) {
                assertThat(named.what()).as("seed %d, round %d", seed, round).startsWith("damaged.json");
            }
        }
    }
}
