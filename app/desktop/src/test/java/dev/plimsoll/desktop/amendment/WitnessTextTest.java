package dev.plimsoll.desktop.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WitnessTextTest {
    private static List<String> broken(String json, String pointer) {
        Witness witness = new Witness.Payload(
                Json.read(json, JsonNode.class), pointer, Side.REVISION, "'status' is none of the known values");
        return WitnessText.of(witness).lines().stream()
                .filter(WitnessText.Line::broken)
                .map(WitnessText.Line::text)
                .toList();
    }

    @Test
    void marksThePartThatIsRefused() {
        assertThat(broken(
                        "{\"id\": 1, \"items\": [{\"status\": \"new\"}, {\"status\": \"refunded\"}]}",
                        "/items/1/status"))
                .containsExactly("      \"status\": \"refunded\"");
    }

    @Test
    void marksWhatShouldHoldAMissingPart() {
        assertThat(broken("{\"order\": {\"id\": 1}}", "/order/discount"))
                .containsExactly("  \"order\": {", "    \"id\": 1", "  }");
    }

    @Test
    void marksEverythingForTheRoot() {
        assertThat(broken("{\"a/b\": null, \"c\": {}}", "")).hasSize(4);
        assertThat(broken("101", "")).containsExactly("101");
    }

    @Test
    void escapedNamesAreFound() {
        assertThat(broken("{\"a/b\": 1, \"c\": 2}", "/a~1b")).containsExactly("  \"a/b\": 1,");
    }

    @Test
    void aCallShowsItsRequest() {
        WitnessText text = WitnessText.of(
                new Witness.Call("DELETE", "/orders/1", Map.of("Accept", "*/*"), null, "It answers 404."));
        assertThat(text.heading()).isEqualTo("It answers 404.");
        assertThat(text.lines())
                .containsExactly(
                        new WitnessText.Line("DELETE /orders/1", true), new WitnessText.Line("Accept: */*", false));
    }
}
