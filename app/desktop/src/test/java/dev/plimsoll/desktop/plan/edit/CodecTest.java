package dev.plimsoll.desktop.plan.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.model.json.Json;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CodecTest {
    @Test
    void lengthsOfTimeComeBackAsTheyWere() {
        for (long seed = 0; seed < 500; seed++) {
            Duration length = Duration.ofMillis(new Random(seed).nextLong(1L << (1 + seed % 40)));
            String words = Lengths.words(length.toString());
            assertThat(Lengths.read(words)).as("seed %d: %s", seed, words).isEqualTo(length);
        }
    }

    @Test
    void lengthsOfTimeAreReadAsPeopleWriteThem() {
        assertThat(Lengths.read("1 min 30 s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Lengths.read("1.5h")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Lengths.read("PT5S")).isEqualTo(Duration.ofSeconds(5));
        for (String wrong : new String[] {"", "5", "soon", "5 s later", "1 s, 2 s"}) {
            assertThatThrownBy(() -> Lengths.read(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 min 30 s");
        }
    }

    @Test
    void valuesComeBackFromTheirText() {
        back(
                Codec.OPERATIONS,
                "[{\"method\":\"GET\",\"path\":\"/orders/{id}\"},{\"method\":\"SEND\",\"path\":\"channel:a b\"}]");
        back(Codec.LINES, "[\"java\",\"-jar\",\"with space.jar\"]");
        back(Codec.NUMBERS, "{\"PASS\":0.7,\"FAIL\":0.3}");
        back(Codec.TEXTS, "{\"cache\":\"on = always\",\"size\":\"3\"}");
        back(Codec.JSON, "{\"a\":[1,null]}");
        back(Codec.WHOLE, "42");
        back(Codec.NUMBER, "0.25");
        back(Codec.NUMBER, "1000000");
    }

    private static void back(Codec codec, String json) {
        JsonNode value = Json.mapper().readTree(json);
        assertThat(codec.read(codec.text(value)).toString())
                .as(codec + " " + json)
                .isEqualTo(value.toString());
    }

    @Test
    void whatIsNoValueIsRefusedWithWhatBelongsThere() {
        assertThatThrownBy(() -> Codec.NUMBER.read("many")).hasMessage("Write a number, such as 0.25.");
        assertThatThrownBy(() -> Codec.NUMBER.read("NaN")).hasMessage("Write a number, such as 0.25.");
        assertThatThrownBy(() -> Codec.OPERATIONS.read("GET /a\n/b")).hasMessageContaining("GET /orders/{id}");
        assertThatThrownBy(() -> Codec.TEXTS.read("name")).hasMessageContaining("a name, =, and its value");
        assertThatThrownBy(() -> Codec.JSON.read("{")).hasMessageStartingWith("This is no JSON");
    }
}
