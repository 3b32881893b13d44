package dev.plimsoll.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalTest {
    private static final Condition FEW = Condition.atMost(0.1);
    private static final OperationKey LIST = new OperationKey("GET", "/orders");
    private static final Signal ALL = new Signal("errors", Measure.ERROR_RATE, FEW, null);
    private static final Signal OF_LIST = new Signal("errors of the list", Measure.ERROR_RATE, FEW, null, null, LIST);

    @Test
    void aSignalOfOneOperationHasAValueOfItsOwnAndNoneWithoutItsRequests() {
        SignalWindow window = new SignalWindow(
                Instant.EPOCH, Duration.ofSeconds(1), 9, 1, 1, 2, 3, 0, Map.of("errors of the list", 0.5));
        assertThat(window.value(ALL)).isEqualTo(0.1);
        assertThat(window.value(OF_LIST)).isEqualTo(0.5);
        assertThat(OF_LIST.label()).isEqualTo("error rate of GET /orders");
        SignalWindow without = window.with(Map.of("cpu", 0.3));
        assertThat(without.value(OF_LIST)).as("what is known stays").isEqualTo(0.5);
        assertThat(new SignalWindow(Instant.EPOCH, Duration.ofSeconds(1), 9, 1, 1, 2, 3, 0).value(OF_LIST))
                .isNaN();
    }

    @Test
    void itsOperationIsWrittenOnlyWhereItHasOne() {
        assertThat(Json.canonical(ALL)).doesNotContain("operation");
        assertThat(Json.read(Json.canonical(OF_LIST), Signal.class)).isEqualTo(OF_LIST);
    }

    @Test
    void whatAnotherServiceTellsIsOfNoOperation() {
        SignalSource source = new SignalSource(
                URI.create("http://127.0.0.1:9090"), "up", Aggregation.MEAN, Duration.ofSeconds(10), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signal("cpu", Measure.QUERIED, FEW, null, source, LIST))
                .withMessageContaining("which its query has to");
    }
}
