package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.Neighbours;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A contract of several files: a change is where its file says it.
class PlacesInFilesTest {
    private static final String API = """
        openapi: 3.1.0
        info: {title: A, version: '1'}
        paths:
          /a:
            post:
              requestBody: {content: {application/json: {schema: {$ref: 'parts/order.yaml#/Order'}}}}
              responses: {'200': {description: ok}}
        """;

    private static Contract contract(String part) {
        return new ContractReader()
                .read(
                        API.getBytes(StandardCharsets.UTF_8),
                        "api.yaml",
                        (_, reference) -> new Neighbours.Answer.Found(
                                reference, reference, part.getBytes(StandardCharsets.UTF_8)))
                .contract();
    }

    @Test
    void thePointerLeadsIntoTheFileThatIsNamed() {
        String part = "Order:\n  type: object\n  properties:\n    total: {type: integer, maximum: 9}\n";
        ContractDiff diff = new ContractComparison()
                .compare(contract(part), contract(part.replace("maximum: 9", "maximum: 5")), new IndependentJudge());
        Change change = diff.changes().getFirst();
        assertThat(change.rule()).isEqualTo("request-property-max-decreased");
        for (Origin place : new Origin[] {change.base(), change.revision()}) {
            assertThat(place.position().file()).isEqualTo("parts/order.yaml");
            assertThat(place.position().line()).isEqualTo(4);
            assertThat(place.pointer()).isEqualTo("/Order/properties/total/maximum");
        }
    }

    @Test
    void aWholeFileHasTheEmptyPointer() {
        assertThat(new Origin("/x-plimsoll-files/a~1b.yaml", null).inItsFile().pointer())
                .isEmpty();
        assertThat(new Origin("/paths/~1a", null).inItsFile().pointer()).isEqualTo("/paths/~1a");
    }
}
