package dev.plimsoll.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationsInScopeTest {
    private final CompareContracts compare = new CompareContracts();

    /// A contract whose operations 0 to `count` answer; the one numbered `odd` has another status.
    private Contract contract(int count, int odd) {
        return compare.read("c.yaml", text(count, odd));
    }

    private static byte[] text(int count, int odd) {
        String paths = IntStream.range(0, count)
                .mapToObj(i -> "  /p%02d:\n    get:\n      responses: {'%d': {description: x}}\n"
                        .formatted(i, i == odd ? 202 : 200))
                .collect(Collectors.joining());
        String text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:" + (count == 0 ? " {}\n" : "\n" + paths);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OperationKey key(int number) {
        return new OperationKey("GET", "/p%02d".formatted(number));
    }

    private static PlannedFault missing(int number) {
        return new PlannedFault(
                "missing-" + number, "?", new Fault.MissingField(key(number), "200", List.of("x")), 1, null);
    }

    private List<OperationKey> scope(int count, int odd, PlannedFault... faults) {
        Contract revision = contract(count, odd);
        ContractDiff diff = compare.compare(contract(count, -1), revision);
        return OperationsInScope.of(diff, List.of(faults), revision);
    }

    @Test
    void disturbedOperationsComeFirstThenTouchedOnesThenOthers() {
        assertThat(scope(6, 4, missing(5)))
                .startsWith(key(5), key(4))
                .contains(key(0))
                .hasSize(6);
    }

    @Test
    void aShortRunCallsTwelveAtMost() {
        assertThat(scope(40, 33)).hasSizeLessThanOrEqualTo(12).startsWith(key(33));
    }

    @Test
    void everyDisturbedOperationIsCalledHoweverMany() {
        PlannedFault[] faults =
                IntStream.range(0, 20).mapToObj(OperationsInScopeTest::missing).toArray(PlannedFault[]::new);
        assertThat(scope(40, -1, faults))
                .hasSize(20)
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(OperationsInScopeTest::key)
                        .toList());
    }

    @Test
    void faultsOfOperationsThatTheRevisionLacksAndFaultsOfAllCallNothingMore() {
        PlannedFault late =
                new PlannedFault("late", "?", new Fault.Latency(Duration.ofMillis(1), Duration.ZERO), 1, null);
        assertThat(scope(2, -1, late, missing(30))).containsExactly(key(0), key(1));
    }

    @Test
    void damageFindsAnAnswerWithABodyHoweverLateItComes() {
        String answer = "{description: x, content: {application/json: {schema: {type: object}}}}";
        Contract base = contract(20, -1);
        String text = new String(text(20, -1), StandardCharsets.UTF_8)
                .replace(
                        "/p19:\n    get:\n      responses: {'200': {description: x}}",
                        "/p19:\n    get:\n      responses: {'200': " + answer + "}");
        Contract revision = compare.read("c.yaml", text.getBytes(StandardCharsets.UTF_8));
        MessageFault cut = new MessageFault.CorruptBody(Aim.all(), MessageFault.Side.RESPONSE, BodyDamage.TRUNCATED);
        PlannedFault damaged = new PlannedFault("damaged", "?", cut, 1, null);
        ContractDiff same = compare.compare(base, base);
        assertThat(OperationsInScope.of(same, List.of(damaged), revision))
                .hasSize(13)
                .endsWith(key(19));
        assertThat(OperationsInScope.of(same, List.of(), revision)).hasSize(12).doesNotContain(key(19));
    }

    @Test
    void aRevisionWithoutOperationsIsRefusedByName() {
        assertThatThrownBy(() -> scope(0, -1)).isInstanceOf(Problem.class).hasMessageContaining("'c.yaml'");
    }
}
