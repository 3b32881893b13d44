package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcusesTest {
    private static final BlameLint LINT = BlameLint.of(Roster.of(List.of("Ottoline Quux")));

    /// That somebody has no fault is no reproach; that it is somebody else's, or more than that, is one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was totally not her fault. | It was totally her fault.",
                "None of these are the fault of the porter. | These are the fault of the porter.",
                "It was not the porter's mistake. | It was the porter's mistake.",
                "It was not Ottoline's fault. | It was not Ottoline's fault but that of the careless porter.",
                "It was not the fault of the porter. | It was not only the fault of the porter.",
            })
    void aDeniedFaultIsNoBlame(String fine, String blaming) {
        assertThat(LINT.check(fine)).as(fine).isEmpty();
        assertThat(LINT.check(blaming)).as(blaming).anyMatch(finding -> finding.severity() != Severity.HINT);
    }

    /// A case that may be anybody's was nobody's; what somebody would have done is told of one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If a porter broke the build, the robot takes it back. | The porter broke the build, and the robot"
                        + " takes it back.",
                "Unless somebody makes a mistake, the valve stays shut. | Somebody made a mistake, and the valve"
                        + " opened.",
                "If you sack the porter who broke the build, you learn nothing. | If you had looked, porter, you would"
                        + " have seen the sign.",
            })
    void aSupposedCaseIsNoBlame(String fine, String blaming) {
        assertThat(LINT.check(fine)).as(fine).isEmpty();
        assertThat(LINT.check(blaming)).as(blaming).anyMatch(finding -> finding.severity() != Severity.HINT);
    }

    /// Chats break off in the midst of a sentence.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you careless porters broke the build again, unless somebody was careless, you should have looked.",
                "It was your own stupid mistake, whenever you were too lazy to look at what you broke, you fool.",
                "None of these are the fault of the careless porter who broke it, if anybody broke it not.",
            })
    void aSentenceMayEndAnywhere(String sentence) {
        String[] words = sentence.split("(?<=\\s)|(?=[,.])");
        for (int cut = 1; cut < words.length; cut++) {
            for (List<String> half :
                    List.of(List.of(words).subList(0, cut), List.of(words).subList(cut, words.length))) {
                String part = String.join("", half);
                assertThatCode(() -> LINT.check(part)).as(part).doesNotThrowAnyException();
            }
        }
    }
}
