package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameLintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The engineer failed to check the response.",
                "We forgot to raise the limit.",
                "The on-call team ignored the alert.",
                "The developer did not verify the default.",
                "The timeout should have been set in the plan.",
                "They should not have merged it.",
                "The outage was down to human error.",
                "This was a careless edit.",
                "It was the fault of the provider team.",
                "The outage was their own fault.",
                "The operator is to blame.",
                "Next time be more careful with flags.",
                "If only the canary had run."
            })
    void blameIsFound(String sentence) {
        assertThat(BlameLint.check(sentence)).as(sentence).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The health check failed to reach the service.",
                "The consumer broke when the field was missing.",
                "The fault of class latency was removed.",
                "The cluster should have 3 replicas.",
                "A segmentation fault ended the process.",
                "Fault injection showed a weakness.",
                "The run was stopped by the operator.",
                "The user service failed to answer.",
                "The reviewer wrote \"we failed to check\" in the ticket.",
                "The log said `operator error` three times.",
                "> The team ignored it.",
                "This is broken when the link is cut."
            })
    void otherWordsAreLeftAlone(String sentence) {
        assertThat(BlameLint.check(sentence)).as(sentence).isEmpty();
    }

    @Test
    void positionsPointIntoTheText() {
        String text = "A `quoted` start. The author forgot the index.";
        Finding finding = BlameLint.check(text).getFirst();
        assertThat(text.substring(finding.start(), finding.end())).isEqualTo("author forgot");
        assertThat(finding.reason()).isNotBlank();
        assertThat(finding.suggestion()).isNotBlank();
    }
}
