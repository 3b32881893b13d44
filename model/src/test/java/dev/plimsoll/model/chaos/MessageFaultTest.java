package dev.plimsoll.model.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class MessageFaultTest {
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    private static final Aim AIM = Aim.at(ORDER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"no-answer\",\"aim\":{},\"providerAsked\":true,\"held\":false}| no answer comes to"
                        + " requests of every operation: the provider did its work, then the connection closes",
                "{\"kind\":\"late-answer\",\"aim\":{\"every\":3},"
                        + "\"lateness\":{\"distribution\":\"fixed\",\"delay\":\"PT0.2S\"}}"
                        + "| answers of every operation, one in 3 come 200 ms later",
                "{\"kind\":\"error-status\",\"aim\":{\"header\":\"X-Tenant\",\"value\":\"a.*\"},\"status\":503,\"providerAsked\":false}|"
                        + " requests of every operation, when the request has the header X-Tenant like 'a.*' are answered"
                        + " 503 without the provider",
                "{\"kind\":\"corrupt-field\",\"aim\":{\"operation\":{\"method\":\"get\",\"path\":\"/a\"},\"status\":\"2XX\"},"
                        + "\"side\":\"RESPONSE\",\"path\":[\"items\",\"*\"],\"damage\":\"REPLACED\",\"value\":[1.5]}|"
                        + " 'items.*' is replaced ([1.5]) in the response of GET /a with status 2XX",
                "{\"kind\":\"corrupt-body\",\"aim\":{},\"side\":\"REQUEST\",\"damage\":\"TRUNCATED\"}"
                        + "| the request payload of every operation breaks off in the middle",
                "{\"kind\":\"other-status\",\"aim\":{\"operation\":{\"method\":\"get\",\"path\":\"/a\"}},\"status\":202,\"body\":{\"id\":1}}"
                        + " | requests of GET /a are answered 202 after the provider did its work",
                "{\"kind\":\"reordered\",\"aim\":{},\"behind\":1,\"longest\":\"PT0.5S\"}"
                        + "| requests of every operation reach the provider after 1 later one, or 500 ms late",
                "{\"kind\":\"packet-loss\",\"rate\":0.05,\"correlation\":0}"
                        + "| a piece of an answer is lost with a chance of 0.05",
                "{\"kind\":\"load-surge\",\"times\":2} | the service gets 2 times the planned load",
            })
    void aPlanNamesItAndItIsToldInWords(String json, String words) {
        Fault fault = Json.read(json, Fault.class);

        assertThat(fault.description()).isEqualTo(words);
        assertThat(Json.read(Json.canonical(fault), Fault.class)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"error-status\",\"aim\":{},\"status\":200,\"providerAsked\":false} | 400 to 599",
                "{\"kind\":\"other-status\",\"aim\":{},\"status\":199} | 200 to 599",
                "{\"kind\":\"reordered\",\"aim\":{},\"behind\":0,\"longest\":\"PT1S\"} | by 1 to 1000",
                "{\"kind\":\"slow-drip\",\"aim\":{},\"bytesPerSecond\":0} | at least 1 byte",
                "{\"kind\":\"throttle\",\"aim\":{},\"perSecond\":0} | above 0",
                "{\"kind\":\"throttle\",\"aim\":{\"status\":\"200\"},\"perSecond\":1} | before any answer",
                "{\"kind\":\"throttle\",\"aim\":{\"every\":0},\"perSecond\":1} | counts from 1",
                "{\"kind\":\"throttle\",\"aim\":{\"value\":\"x\"},\"perSecond\":1} | needs the name of the header",
                "{\"kind\":\"throttle\",\"aim\":{\"header\":\"a b\"},\"perSecond\":1} | not the name of an HTTP header",
                "{\"kind\":\"throttle\",\"aim\":{\"header\":\"a\",\"value\":\"(\"},\"perSecond\":1} | no regular"
                        + " expression",
                "{\"kind\":\"throttle\",\"aim\":{\"status\":\"20\"},\"perSecond\":1} | not '20'",
                "{\"kind\":\"packet-loss\",\"rate\":2,\"correlation\":0} | at most 1",
                "{\"kind\":\"load-surge\",\"times\":1} | 2 to 10 times",
                "{\"kind\":\"load-surge\",\"times\":11} | not 11",
                "{\"kind\":\"corrupt-field\",\"aim\":{},\"side\":\"REQUEST\",\"path\":[],\"damage\":\"RENAMED\"} |"
                        + " name the field",
                "{\"kind\":\"corrupt-field\",\"aim\":{},\"side\":\"REQUEST\",\"path\":[\"a\"],\"damage\":\"REPLACED\"}"
                        + " | none is given",
            })
    void whatMakesNoSenseIsRefusedWithTheReason(String json, String reason) {
        assertThatThrownBy(() -> Json.read(json, Fault.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void delaysAreAboveZero() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Lateness.Fixed(Duration.ZERO)).hasMessageContaining("not 0 ms");
        assertThatThrownBy(() -> new Lateness.Uniform(second, second)).hasMessageContaining("above 1000 ms");
        assertThatThrownBy(() -> new Lateness.LogNormal(second, 6)).hasMessageContaining("not 6");
        assertThatThrownBy(() -> new Lateness.TimeoutEdge(second, second, Lateness.TimeoutEdge.Edge.OVER))
                .hasMessageContaining("below the timeout");
    }

    @Test
    void theOperationItActsOnIsKnown() {
        assertThat(new MessageFault.DuplicatedRequest(AIM).target()).isEqualTo(ORDER);
        assertThat(new MessageFault.DuplicatedRequest(Aim.all().each(2)).target())
                .isNull();
        assertThat(new Fault.MissingField(ORDER, "200", List.of("x")).target()).isEqualTo(ORDER);
        assertThat(new Fault.ConnectionReset().target()).isNull();
        assertThatThrownBy(() -> Aim.at(OperationKey.webhook("POST", "paid"))).hasMessageContaining("webhook:paid");
    }
}
