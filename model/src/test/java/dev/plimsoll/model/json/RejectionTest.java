package dev.plimsoll.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.model.procedure.ProcedureKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class RejectionTest {
    record Step(String text, int minutes) {
        Step {
            if (minutes < 0) {
                throw new IllegalArgumentException("a step takes no time less than none");
            }
        }
    }

    record Steps(List<Step> steps) {}

    private static Rejection of(String json) {
        return Rejection.of(
                catchThrowableOfType(JacksonException.class, () -> Json.mapper().readValue(json, Steps.class)));
    }

    @Test
    void a_record_that_refuses_its_content_is_quoted_with_the_place() {
        Rejection rejected =
                of("{\"steps\": [{\"text\": \"stop\", \"minutes\": 1}, {\"text\": \"go\", \"minutes\": -1}]}");
        assertThat(rejected.why()).isEqualTo("a step takes no time less than none");
        assertThat(rejected.path()).isEqualTo("steps[1]");
    }

    @Test
    void a_field_of_another_type_is_named_and_our_classes_are_not() {
        Rejection rejected = of("{\"steps\": [{\"text\": \"stop\", \"minutes\": \"soon\"}]}");
        assertThat(rejected.path()).isEqualTo("steps[0].minutes");
        assertThat(rejected.why()).contains("soon").doesNotContain("dev.plimsoll", "\n");
    }

    @Test
    void what_could_stand_there_is_said() {
        assertThat(of("{\"steps\": 3}").why()).isEqualTo("expected here: a list");
        assertThat(of("{\"steps\": [[]]}").why()).isEqualTo("expected here: an object with named fields");
        assertThat(of("{\"steps\": [{\"text\": \"go\", \"minutes\": {}}]}").why())
                .isEqualTo("expected here: a whole number");
        assertThat(of("{\"steps\": [{\"text\": [], \"minutes\": 1}]}").why()).isEqualTo("expected here: a text");
        assertThat(of("{\"steps\": [{\"text\": \"go\", \"minutes\": 99999999999}]}")
                        .why())
                .isEqualTo("the number is larger or smaller than what can stand here");
    }

    @Test
    void a_choice_is_listed_as_files_write_it() {
        Rejection rejected = Rejection.of(catchThrowableOfType(
                JacksonException.class, () -> Json.mapper().readValue("\"manual\"", ProcedureKind.class)));
        assertThat(rejected.why()).isEqualTo("expected here: one of checklist, runbook, playbook; found: 'manual'");
    }

    @Test
    void text_that_is_no_json_has_a_line_and_a_column() {
        Rejection rejected = of("{\n  \"steps\": [,]\n}");
        assertThat(rejected.line()).isEqualTo(2);
        assertThat(rejected.column()).isGreaterThan(1);
    }

    @Test
    void a_tree_has_no_lines() {
        Rejection rejected = Rejection.of(catchThrowableOfType(
                JacksonException.class,
                () -> Json.mapper().treeToValue(Json.mapper().readTree("{\"steps\": 3}"), Steps.class)));
        assertThat(rejected.path()).isEqualTo("steps");
        assertThat(rejected.line()).isZero();
    }
}
