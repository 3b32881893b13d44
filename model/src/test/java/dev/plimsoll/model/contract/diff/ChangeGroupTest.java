package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChangeGroupTest {
    /// Twenty operations that answer a list of nodes in a circle, and take one.
    private static String contract(String node) {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n");
        for (int number = 10; number < 30; number++) {
            text.append("""
                      /things%s/{id}:
                        put:
                          parameters: [{$ref: '#/components/parameters/id'}, {$ref: '#/components/parameters/size'}]
                          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}
                          responses:
                            '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/List'}}}}}
                    """.formatted(number).indent(2));
        }
        return text + """
                components:
                  parameters:
                    id: {name: id, in: path, required: true, schema: {type: string}}
                    size: {name: size, in: query, schema: {type: integer, maximum: 100}}
                  schemas:
                    List: {type: object, properties: {all: {type: array, items: {description: one, $ref: '#/components/schemas/Node'}}}}
                    Node: %s
                """.formatted(node);
    }

    private static final String BASE =
            contract("{type: object, properties: {id: {type: string}, next: {$ref: '#/components/schemas/List'}}}");

    @Test
    void anEditInACyclicSchemaIsOneItemThatListsEveryOperation() {
        ContractDiff diff =
                Amendments.diff(BASE, BASE.replace("id: {type: string}, next", "id: {type: integer}, next"));
        assertThat(diff.groups()).hasSize(1);
        ChangeGroup group = diff.groups().getFirst();
        assertThat(group.severity()).isEqualTo(Severity.BREAKING);
        assertThat(group.operations()).hasSize(20);
        assertThat(group.places())
                .hasSameSizeAs(diff.changes())
                .extracting(ChangeGroup.Place::direction)
                .contains(Direction.REQUEST, Direction.RESPONSE);
        assertThat(group.base())
                .extracting(origin -> origin.pointer())
                .isEqualTo("/components/schemas/Node/properties/id/type");
        assertThat(group.what()).endsWith("The same edit shows in 59 more places.");
        assertThat(group.lead().witness()).isNotNull();
    }

    @Test
    void whatIsAddedIsOneItemWhereverItsSchemaIsUsed() {
        for (String[] edit : List.of(
                new String[] {"id: {type: string}, next", "id: {type: string}, more: {type: string}, next"},
                new String[] {"id: {type: string}, next", "id: {type: string, maxLength: 3}, next"},
                new String[] {"{type: object, properties: {id", "{type: object, minProperties: 1, properties: {id"},
                new String[] {"maximum: 100", "maximum: 50"},
                new String[] {"name: size, in: query", "name: size, in: query, deprecated: true"})) {
            ContractDiff forward = Amendments.diff(BASE, BASE.replace(edit[0], edit[1]));
            ContractDiff back = Amendments.diff(BASE.replace(edit[0], edit[1]), BASE);
            for (ContractDiff diff : List.of(forward, back)) {
                assertThat(diff.groups()).as(edit[1]).hasSize(1);
                assertThat(diff.groups().getFirst().operations()).as(edit[1]).hasSize(20);
            }
        }
    }

    @Test
    void editsAtOnePlaceStayApart() {
        ContractDiff diff = Amendments.diff(
                BASE, BASE.replace("id: {type: string}, next", "id: {type: string, maxLength: 3, minLength: 1}, next"));
        assertThat(diff.groups()).hasSize(2);
    }

    @Test
    void twoBranchesThatChangeAlikeAreTwoEditsWithEveryOperation() {
        String cats = "{oneOf: [{title: cat, type: object, required: [a, k], properties: {a: {type: string}, k: {const:"
                + " cat}}}, {title: dog, type: object, required: [a, k], properties: {a: {type: string}, k:"
                + " {const: dog}}}]}";
        ContractDiff diff =
                Amendments.diff(contract(cats), contract(cats.replace("a: {type: string}", "a: {type: integer}")));
        assertThat(diff.groups())
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.operations()).hasSize(20));
        assertThat(diff.changes()).extracting(Change::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void aPartThatAllBranchesOfAUnionShareIsWalkedOnce() {
        StringBuilder base = new StringBuilder("In: {}\nOut: {type: array, items: {oneOf: [");
        StringBuilder kinds = new StringBuilder();
        for (int number = 10; number < 40; number++) {
            base.append("{$ref: '#/components/schemas/K").append(number).append("'}, ");
            kinds.append(
                    "K%1$s: {allOf: [{$ref: '#/components/schemas/Shared'}], properties: {kind: {const: k%1$s}}, required: [kind]}\n"
                            .formatted(number));
        }
        String shared =
                "Shared: {type: object, properties: {paint: {type: object, properties: {mode: {enum: [flat]}}}}}";
        String text = Amendments.contract("3.1.0", base + "]}}\n" + kinds + shared);
        AtomicInteger asked = new AtomicInteger();
        WitnessJudge independent = new IndependentJudge();
        ContractDiff diff = new ContractComparison()
                .compare(
                        Fixtures.yaml(text),
                        Fixtures.yaml(text.replace("enum: [flat]", "enum: [flat, round]")),
                        (contract, pointer, flow, value) -> {
                            asked.incrementAndGet();
                            return independent.judge(contract, pointer, flow, value);
                        });
        assertThat(Amendments.findings(diff)).containsOnlyOnce("BREAKING response-property-enum-value-added");
        assertThat(asked).hasValue(2);
    }
}
