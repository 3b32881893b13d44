package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbableRenameTest {
    private static final String BASE = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /orders/{id}/items:
                get:
                  operationId: listItems
                  tags: [orders]
                  parameters: [{name: size, in: query, schema: {type: integer}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
              /items: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
            components:
              schemas:
                Item: {type: object, properties: {price: {type: number}, color: {type: string}, note: {type: string}}}
            """;

    private static ContractDiff diff(String before, String after) {
        String revision = BASE.replace(before, after);
        assertThat(revision).isNotEqualTo(BASE);
        return Amendments.diff(BASE, revision);
    }

    @Test
    void anOperationThatMovedIsGuessedBesideItsRemoval() {
        ContractDiff diff = diff("/orders/{id}/items", "/orders/{order}/lines");
        assertThat(Amendments.findings(diff))
                .containsExactlyInAnyOrder("BREAKING api-path-removed-without-deprecation", "SAFE endpoint-added");
        assertThat(diff.renames()).singleElement().satisfies(rename -> {
            assertThat(rename.before()).isEqualTo("GET /orders/{id}/items");
            assertThat(rename.after()).isEqualTo("GET /orders/{order}/lines");
            assertThat(rename.likeness()).isGreaterThan(80);
            assertThat(rename.reason()).isEqualTo("Both have the operation id 'listItems' and both say the same.");
            assertThat(rename.removal()).isEqualTo(diff.changes().getFirst().fingerprint());
        });
    }

    @Test
    void theSameOperationAtAnotherPathNeedsNoId() {
        String base = BASE.replace("operationId: listItems", "summary: items");
        ContractDiff diff = Amendments.diff(base, base.replace("/orders/{id}/items", "/v2/orders/{id}/items"));
        assertThat(diff.renames()).extracting(ProbableRename::after).containsExactly("GET /v2/orders/{id}/items");
    }

    @Test
    void aPropertyOfAnotherNameIsGuessedOnceForTheEdit() {
        ContractDiff diff = diff("price: {type: number}", "unitPrice: {type: number}");
        assertThat(diff.changes()).hasSize(4);
        assertThat(diff.renames()).singleElement().satisfies(rename -> {
            assertThat(rename.kind()).isEqualTo(ProbableRename.Kind.PROPERTY);
            assertThat(rename.before()).isEqualTo("$.price");
            assertThat(rename.after()).isEqualTo("$.unitPrice");
            assertThat(rename.likeness()).isBetween(80, 95);
        });
    }

    @Test
    void whatIsNotAlikeIsNotGuessed() {
        assertThat(diff("price: {type: number}", "weight: {type: number}").renames())
                .isEmpty();
        assertThat(diff("price: {type: number}", "prices: {type: array}").renames())
                .isEmpty();
        assertThat(diff("/items: {get", "/health: {post").renames()).isEmpty();
    }

    @Test
    void oneThingIsRenamedToOneOnly() {
        ContractDiff diff = diff("color: {type: string}", "colour: {type: string}, colorCode: {type: string}");
        assertThat(diff.renames()).extracting(ProbableRename::after).containsExactly("$.colour");
    }
}
