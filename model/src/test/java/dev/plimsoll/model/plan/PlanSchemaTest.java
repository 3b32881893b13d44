package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.json.Gen;
import dev.plimsoll.model.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PlanSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(Json.mapper().readTree(PlanSchema.text()));

    @Test
    void everyPlanThatIsWrittenFollowsIt() {
        for (long seed = 0; seed < 40; seed++) {
            for (ExperimentPlan plan : new ExperimentPlan[] {new Gen(seed).plan(), new Gen(seed).planWithTerms()}) {
                JsonNode file = Json.mapper().readTree(PlanDocument.write(plan));
                assertThat(SCHEMA.validate(file)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title | 7",
                "/seed | \"x\"",
                "/scope/operations | {}",
                "/workload/arrivals/kind | \"bursts\"",
                "/terms/harm/irreversible | \"no\"",
                "/terms/limits/faults | \"many\"",
                "/terms/killHolders | \"lin\"",
            })
    void whatIsNoPlanDoesNot(String field, String value) {
        ObjectNode tree = Json.mapper().valueToTree(new Gen(1).planWithTerms());
        int slash = field.lastIndexOf('/');
        ((ObjectNode) tree.at(field.substring(0, slash)))
                .set(field.substring(slash + 1), Json.mapper().readTree(value));

        assertThat(SCHEMA.validate(tree)).isNotEmpty();
    }

    @Test
    void everyFieldOfAPlanIsDescribed() {
        JsonNode schema = Json.mapper().readTree(PlanSchema.text());

        assertThat(schema.at("/$defs/ExperimentPlan/properties").propertyNames())
                .containsAll(
                        Json.mapper().valueToTree(new Gen(1).planWithTerms()).propertyNames());
        assertThat(PlanSchema.text()).isEqualTo(PlanSchema.text());
    }
}
