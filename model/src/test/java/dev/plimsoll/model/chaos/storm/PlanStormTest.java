package dev.plimsoll.model.chaos.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanStormTest {
    private static final Duration EACH = Duration.ofSeconds(8);
    private static final Duration LONG = Duration.ofHours(1);

    private static PlannedFault fault(String id, Fault fault, double share) {
        return new PlannedFault(id, "?", fault, share, null);
    }

    private static PlannedFault missing(String id, String path) {
        return fault(id, new Fault.MissingField(new OperationKey("GET", path), "200", List.of(id)), 1);
    }

    private static PlannedFault late(int millis) {
        return fault("late-" + millis, new Fault.Latency(Duration.ofMillis(millis), Duration.ZERO), 1);
    }

    private static List<PlannedFault> weather() {
        return List.of(
                late(150),
                fault("reset", new Fault.ConnectionReset(), 0.4),
                missing("a", "/orders"),
                missing("b", "/orders"),
                missing("c", "/customers"),
                fault("load", new Fault.LoadSurge(2), 1),
                fault("gone", new LostNode(LostNode.PROVIDER, LostNode.Way.PARTITION, Duration.ofMillis(200)), 1));
    }

    /// The names of the faults that come together, of each stretch.
    private static List<Set<String>> together(PlanStorm composed, List<PlannedFault> planned) {
        return composed.faults().stream()
                .filter(fault -> fault.fault() instanceof CombinedFault)
                .map(fault -> {
                    Set<String> names = new HashSet<>();
                    for (PlannedFault part : fault.parts()) {
                        planned.stream()
                                .filter(one -> one.fault().equals(part.fault()))
                                .forEach(one -> names.add(one.id()));
                    }
                    return names;
                })
                .toList();
    }

    @Test
    void everyTwoFaultsThatCanComeTogetherDo() {
        List<PlannedFault> planned = weather();
        PlanStorm composed = PlanStorm.of(planned, EACH, LONG, 7);
        List<Set<String>> stretches = together(composed, planned);

        List<String> ids = List.of("late-150", "reset", "a", "b", "c", "load");
        for (String one : ids) {
            for (String other : ids) {
                boolean turns = Set.of("a", "b").containsAll(Set.copyOf(new HashSet<>(List.of(one, other))));
                assertThat(stretches.stream().anyMatch(names -> names.containsAll(List.of(one, other))))
                        .as(one + " with " + other)
                        .isEqualTo(!turns || one.equals(other));
            }
        }
        assertThat(stretches)
                .allSatisfy(names -> assertThat(names).hasSizeGreaterThan(1).doesNotContain("gone"));
        assertThat(composed.faults()).startsWith(planned.toArray(PlannedFault[]::new));
        assertThat(composed.storm().coverage()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameStormAndAnotherComposingReplacesIt() {
        PlanStorm first = PlanStorm.of(weather(), EACH, LONG, 7);
        assertThat(PlanStorm.of(weather(), EACH, LONG, 7)).isEqualTo(first);
        assertThat(PlanStorm.of(first.faults(), EACH, LONG, 7)).isEqualTo(first);
        assertThat(PlanStorm.without(first.faults())).isEqualTo(weather());
    }

    @Test
    void lessTimeGivesFewerStretches() {
        PlanStorm composed = PlanStorm.of(weather(), EACH, EACH.multipliedBy(2), 7);
        assertThat(composed.faults().size() - weather().size()).isBetween(1, 2);
        assertThat(composed.storm().coverage()).isLessThan(1);
        assertThatThrownBy(() -> PlanStorm.of(weather(), EACH, EACH.minusMillis(1), 7))
                .hasMessageContaining("do not fit into");
    }

    @Test
    void faultsThatOnlyTakeTurnsMakeNoStorm() {
        assertThatThrownBy(() -> PlanStorm.of(List.of(missing("a", "/x"), missing("b", "/x")), EACH, LONG, 1))
                .hasMessage("a storm needs two faults that can act at once, and the plan has only a, b");
        assertThatThrownBy(() -> PlanStorm.of(List.of(), EACH, LONG, 1)).hasMessageEndingWith("has none");
    }

    @Test
    void whateverIsPlannedNoFaultIsLeftOutAndNoNameIsGivenTwice() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<PlannedFault> planned = new ArrayList<>();
            int late = 2 + random.nextInt(4);
            for (int i = 1; i <= late; i++) {
                planned.add(late(i));
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                planned.add(missing("field" + i, "/" + random.nextInt(3)));
            }
            PlanStorm composed = PlanStorm.of(planned, EACH, LONG, seed);
            Set<String> met = new HashSet<>();
            together(composed, planned).forEach(met::addAll);
            assertThat(met).as("seed %d", seed).hasSize(planned.size());
            assertThat(composed.faults().stream().map(PlannedFault::id))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        }
    }
}
