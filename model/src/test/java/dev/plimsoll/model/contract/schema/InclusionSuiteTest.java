package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The figures that inclusion must reach on the JSON-Schema-Test-Suite.
class InclusionSuiteTest {
    private static final double MOST_UNDECIDED = 0.03;

    @Test
    void noQuestionIsAnsweredWronglyAndFewAreNotAnswered() throws Exception {
        InclusionSuite suite = new InclusionSuite(Fixtures.realContracts().resolve("json-schema-test-suite"));
        List<InclusionSuite.Figures> figures = suite.measure();
        figures.forEach(System.err::println);
        assertThat(suite.wrong()).isEmpty();
        assertThat(figures).allSatisfy(line -> {
            assertThat(line.asked()).isGreaterThan(500);
            assertThat((double) line.undecided() / line.asked())
                    .as(line.toString())
                    .isLessThanOrEqualTo(MOST_UNDECIDED);
        });
    }
}
