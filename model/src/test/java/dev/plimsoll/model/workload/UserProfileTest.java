package dev.plimsoll.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.workload.UserProfile.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserProfileTest {
    private static final OperationKey LIST = new OperationKey("GET", "/orders");
    private static final OperationKey ONE = new OperationKey("GET", "/orders/{id}");
    private static final OperationKey GONE = new OperationKey("DELETE", "/orders/{id}");
    private static final UserProfile BUYER = new UserProfile(
            "buyer",
            3,
            List.of(
                    new Step(null, LIST, 1),
                    new Step(LIST, ONE, 0.999),
                    new Step(LIST, GONE, 0.001),
                    new Step(ONE, ONE, 1),
                    new Step(ONE, null, 1)));
    private static final UserProfile ROBOT = new UserProfile("robot", 1, List.of(new Step(null, GONE, 1)));

    private static Workload workload(UserProfile... profiles) {
        List<Workload.Share> mix = Stream.of(LIST, ONE, GONE)
                .map(key -> new Workload.Share(key, 1))
                .toList();
        return new Workload(new ArrivalProcess.Poisson(10), mix, 1_000, List.of(profiles));
    }

    private static List<OperationKey> walked(Workload workload, long seed) {
        Walk walk = new Walk(workload);
        SplittableRandom random = new SplittableRandom(seed);
        List<OperationKey> path = new ArrayList<>();
        for (int step = 0; step < 200_000; step++) {
            path.add(walk.next(random));
        }
        return path;
    }

    @Test
    void everyRequestIsAStepAndARarePathIsAsRareAsItsWeight() {
        List<OperationKey> path = walked(workload(BUYER), 7);

        for (int step = 1; step < path.size(); step++) {
            OperationKey before = path.get(step - 1);
            OperationKey now = path.get(step);
            assertThat(BUYER.steps())
                    .as("step %d, seed 7", step)
                    .anyMatch(edge -> before.equals(edge.from()) && now.equals(edge.to())
                            || edge.from() == null && now.equals(edge.to()) && !before.equals(LIST));
        }
        int lists = Collections.frequency(path, LIST);
        double expected = lists * 0.001;
        // Five standard deviations of the binomial distribution.
        assertThat((double) Collections.frequency(path, GONE))
                .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
        // A list, then two looks at one order in the mean.
        assertThat(Collections.frequency(path, ONE) / (double) lists).isBetween(1.95, 2.05);
    }

    @Test
    void profilesShareTheRequestsByWeightAndTheSeedDecides() {
        Workload both = workload(BUYER, ROBOT);

        List<OperationKey> path = walked(both, 1);
        assertThat(Collections.frequency(path, GONE) / 200_000.0).isBetween(0.245, 0.255);
        assertThat(walked(both, 1)).isEqualTo(path);
        assertThat(Json.read(Json.canonical(both), Workload.class)).isEqualTo(both);
        assertThat(Json.canonical(workload())).doesNotContain("profiles");
    }

    @Test
    void whatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> new UserProfile("x", 1, List.of(new Step(LIST, ONE, 1))))
                .hasMessage("no step of profile 'x' begins a visit; leave 'from' out of one");
        assertThatThrownBy(() -> new Step(null, null, 1)).hasMessageContaining("from or to an operation");
        assertThatThrownBy(() -> new Step(null, ONE, 0)).hasMessageContaining("above 0, not 0.0");
        assertThatThrownBy(() -> workload(BUYER, BUYER)).hasMessage("two user profiles are called 'buyer'");
        UserProfile other = new UserProfile("other", 1, List.of(new Step(null, new OperationKey("GET", "/else"), 1)));
        assertThatThrownBy(() -> workload(other))
                .hasMessage("profile 'other' calls GET /else, which the mix of the workload does not list");
    }
}
