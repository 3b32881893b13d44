package dev.plimsoll.model.procedure;

import static dev.plimsoll.model.procedure.ProcedureSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProcedureTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(Json.mapper().readTree(Procedure.schema()));

    @Test
    void aFileComesBackAsItWentAndFollowsTheSchema() {
        for (Procedure procedure : List.of(runbook(), checklist())) {
            String file = Procedure.DOCUMENT.write(procedure);
            assertThat(Procedure.DOCUMENT.read(file)).isEqualTo(procedure);
            assertThat(SCHEMA.validate(Json.mapper().readTree(file))).isEmpty();
            assertThat(Json.read(Json.canonical(procedure), Procedure.class)).isEqualTo(procedure);
        }
        assertThat(Procedure.DOCUMENT.write(runbook())).contains("\"colour\" : \"red\"");
    }

    @Test
    void littleIsEnoughForAChecklist() {
        Procedure small = Procedure.DOCUMENT.read("""
                {"kind": "checklist", "title": "Small", "owner": "Ola",
                 "steps": [{"name": "one", "text": "Do it.", "mandatory": true}]}""");

        assertThat(small.steps().getFirst())
                .isEqualTo(new Step("one", "Do it.", true, null, null, "", List.of(), false, ""));
        assertThat(small.owner()).isEqualTo(OLA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title | \"\" | a procedure needs a title",
                "/steps | [] | at least one step",
                "/kind | \"song\" | song",
                "/steps/0/name | \"two words\" | not 'two words'",
                "/steps/0/name | \"fix\" | two entries share the step name 'fix'",
                "/steps/0/text | \" \" | does not say what to do",
                "/steps/0/target | \"PT0S\" | takes longer than nothing",
                "/steps/0/command | [] | has no command that could be executed",
                "/steps/0/command | [\" \", \"x\"] | begins with no program",
                "/steps/0/section | \"party\" | party",
                "/evidence/0/text | \"\" | has a name and a text",
            })
    void whatCannotBeSaysWhy(String field, String value, String reason) {
        ObjectNode tree = Procedure.DOCUMENT.tree(runbook());
        JsonPointer place = JsonPointer.compile(field);
        ((ObjectNode) tree.at(place.head()))
                .set(place.last().getMatchingProperty(), Json.mapper().readTree(value));

        assertThatThrownBy(() -> Procedure.DOCUMENT.read(tree))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theLintMissesNothingInAWholeRunbook() {
        assertThat(ProcedureLint.of(runbook())).isEmpty();
        assertThat(ProcedureLint.of(checklist())).isEmpty();
    }

    /// Each section that is taken out is named, and so is each other part.
    @Test
    void theLintNamesWhatIsMissing() {
        for (int i = 0; i < 4; i++) {
            ObjectNode tree = Procedure.DOCUMENT.tree(runbook());
            ((ArrayNode) tree.get("steps")).remove(i);
            String title = Section.values()[i].title();

            assertThat(ProcedureLint.of(Procedure.DOCUMENT.read(tree)))
                    .as(title)
                    .singleElement()
                    .asString()
                    .startsWith("The section " + title + " is missing; add a step with the section '");
        }
        ObjectNode bare = Procedure.DOCUMENT.tree(runbook());
        bare.remove("purpose");
        bare.remove("evidence");
        ObjectNode last = (ObjectNode) bare.get("steps").get(3);
        last.remove("command");
        last.remove("runnable");
        assertThat(ProcedureLint.of(Procedure.DOCUMENT.read(bare)))
                .containsExactly(
                        "The purpose is missing; say when the runbook is used.",
                        "The section Rollback has no command; add the program and its arguments to a step.",
                        "There is no template of evidence; add one that says what to note down.",
                        "Step 'fix' wants the evidence 'what was seen', and there is no template of that name; add it.");
        ObjectNode play = Procedure.DOCUMENT.tree(checklist());
        play.put("kind", "playbook");
        ((ObjectNode) play.get("steps").get(0)).remove("role");
        play.get("steps").forEach(step -> ((ObjectNode) step).put("mandatory", false));
        assertThat(ProcedureLint.of(Procedure.DOCUMENT.read(play)))
                .containsExactly(
                        "Step 'people' names no role; say who does it.",
                        "No step is mandatory, so that it can be finished with nothing done; mark those that are.");
    }

    @Test
    void versionsStayAndAreFoundByTheirDigest() {
        ProcedureState state =
                new ProcedureState(ProcedureId.number(1), List.of(new ProcedureEvent.Drafted(NOON, OLA, checklist())));
        ProcedureState two = state.after(new ProcedureEvent.Revised(NOON, OLA, runbook(), "all new"));

        assertThat(two.version()).isEqualTo(2);
        assertThat(two.version(1)).isEqualTo(checklist());
        assertThat(two.version(checklist().digest())).hasValue(1);
        assertThat(two.version(runbook().digest().substring(0, 12))).hasValue(2);
        assertThat(two.version("zz")).isEmpty();
        assertThatThrownBy(() -> two.version(3)).hasMessage("procedure PR1 has the versions 1 to 2, not 3");
        assertThatThrownBy(() -> two.after(new ProcedureEvent.Revised(NOON, OLA, runbook(), "")))
                .hasMessage("procedure PR1 says that already");
    }
}
