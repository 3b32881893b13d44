package dev.plimsoll.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.People;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a drafted plan says of its coverage, for amendments at random.
class DraftedCoverageTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Person ADA = new Person("ada");

    private final CompareContracts compare = new CompareContracts();

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    private static String schema(Random random) {
        String members = IntStream.range(0, 6)
                .filter(_ -> random.nextInt(5) > 0)
                .mapToObj(i -> "m%d: %s".formatted(i, member(random)))
                .collect(Collectors.joining(", "));
        String required = IntStream.range(0, 6)
                .filter(i -> members.contains("m" + i + ":") && random.nextBoolean())
                .mapToObj(i -> "m" + i)
                .collect(Collectors.joining(", "));
        return "{type: object, required: [" + required + "], properties: {" + members + "}}";
    }

    private static String member(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "{type: integer, maximum: " + (10 + random.nextInt(3)) + "}";
            case 1 -> "{type: string, enum: [a, b" + (random.nextBoolean() ? ", c" : "") + "]}";
            case 2 -> "{type: string, maxLength: " + (5 + random.nextInt(2)) + "}";
            default -> "{type: array, items: {type: " + (random.nextBoolean() ? "string" : "integer") + "}}";
        };
    }

    private Contract contract(String name, Random random) {
        String paths = IntStream.range(0, 3)
                .filter(i -> i == 0 || random.nextInt(4) > 0)
                .mapToObj(i -> """
                      /p%d:
                        post:
                          requestBody: {content: {application/json: {schema: %s}}}
                          responses:
                            '200': {description: x%s}
                            %s
                    """.formatted(
                        i,
                        schema(random),
                        random.nextInt(3) == 0 ? "" : ", content: {application/json: {schema: " + schema(random) + "}}",
                        random.nextBoolean() ? "'404': {description: none}" : "'409': {description: clash}"))
                .collect(Collectors.joining());
        String text = "openapi: 3.1.0\ninfo: {title: T, version: '" + name + "'}\npaths:\n" + paths;
        return compare.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyQuestionIsAskedByAFaultOrIsAHoleAndTheShareCountsThem(int seed) {
        Random random = new Random(seed);
        Contract base = contract("base", random);
        Contract revision = contract("revision", random);
        ChaosMatrix matrix = new DeriveMatrix().derive(compare.compare(base, revision), base, revision, List.of());
        ExperimentPlan plan = DraftPlan.planFor(
                new DraftPlan.Draft("t", ADA, ADA, List.of(), List.of(), seed),
                compare.compare(base, revision),
                revision,
                matrix);
        PlanState state = PlanState.of(new PlanId("P1"), List.of(new PlanEvent.Drafted(NOW, ADA, plan)));
        MatrixCoverage coverage = MatrixCoverage.of(state, People.UNLISTED, NOW, Map.of());
        Set<String> faults = plan.faults().stream().map(PlannedFault::id).collect(Collectors.toSet());
        List<PlannedExperiment> asked = plan.terms().experiments();

        assertThat(faults).as("seed %d", seed).hasSameSizeAs(plan.faults());
        assertThat(asked).as("seed %d", seed).extracting(PlannedExperiment::id).doesNotHaveDuplicates();
        assertThat(asked)
                .as("seed %d: what may break is asked", seed)
                .extracting(PlannedExperiment::id)
                .containsAll(matrix.experiments().stream()
                        .filter(Experiment::mayBreak)
                        .map(Experiment::id)
                        .toList());
        assertThat(asked.stream().flatMap(one -> one.faults().stream()))
                .as("seed %d: no fault without a question", seed)
                .containsAll(faults);
        List<String> unasked = asked.stream()
                .filter(one -> one.faults().stream().noneMatch(faults::contains))
                .map(PlannedExperiment::id)
                .toList();
        assertThat(coverage.holes())
                .as("seed %d: each other question is a hole", seed)
                .extracting(hole -> hole.experiment().id())
                .containsExactlyElementsOf(unasked);
        assertThat(coverage.share())
                .as("seed %d", seed)
                .isCloseTo(1 - (double) unasked.size() / asked.size(), within(1e-12));
    }
}
