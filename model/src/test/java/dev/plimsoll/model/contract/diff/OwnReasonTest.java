package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where every message that shows one change is refused for another change too, the witness still says what this change
/// does.
class OwnReasonTest {
    private static Witness.Payload witness(ContractDiff diff, String rule) {
        return diff.changes().stream()
                .filter(change -> change.rule().equals(rule))
                .map(change -> (Witness.Payload) change.witness())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissingFieldDoesNotHideThatAnotherMayBeNull() {
        ContractDiff diff = Amendments.response(
                "{type: object, required: [nonce, rate], properties: {nonce: {type: string}, rate: {type: number}}}",
                "{type: object, required: [rate], properties: {rate: {type: [number, 'null']}}}");
        Witness.Payload witness = witness(diff, "response-property-became-nullable");
        assertThat(witness.brokenAt()).isEqualTo("/rate");
        assertThat(witness.refusal()).isEqualTo("null is not accepted");
        assertThat(witness.value().get("rate").isNull()).isTrue();
    }

    @Test
    void eachOfSeveralMissingFieldsIsNamed() {
        ContractDiff diff = Amendments.response(
                "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}",
                "{type: object, properties: {a: {type: string}, b: {type: string}}}");
        assertThat(diff.changes())
                .extracting(Change::witness)
                .extracting(found -> ((Witness.Payload) found).refusal())
                .containsExactlyInAnyOrder(
                        "the required property 'a' is missing", "the required property 'b' is missing");
    }

    @Test
    void itemsMapsAndNamesWithSlashesHaveTheirPlace() {
        String schema = "{type: object, required: [id], properties: {id: {type: string}, 'a/b': {type: array, items: "
                + "{type: object, additionalProperties: {type: integer, maximum: MAX}}}}}";
        ContractDiff diff = Amendments.response(
                schema.replace("MAX", "9"), schema.replace("MAX", "99").replace("required: [id], ", ""));
        Witness.Payload witness = witness(diff, "response-property-max-increased");
        assertThat(witness.brokenAt()).isEqualTo("/a~1b/0/key1");
        assertThat(witness.value().at(witness.brokenAt()).intValue()).isBetween(10, 99);
    }

    @Test
    void fieldsOfAnObjectThatMayBeNullHaveTheirOwnReasonsToo() {
        String schema = "{anyOf: [{type: 'null'}, {type: object, properties: {a: {type: string}, b: {type: string}}}]}";
        ContractDiff diff = Amendments.response(
                "{type: object, properties: {o: " + schema.replace("properties", "required: [a, b], properties") + "}}",
                "{type: object, properties: {o: " + schema + "}}");
        assertThat(diff.changes())
                .extracting(Change::witness)
                .extracting(found -> ((Witness.Payload) found).brokenAt() + " " + ((Witness.Payload) found).refusal())
                .containsExactlyInAnyOrder(
                        "/o the required property 'a' is missing", "/o the required property 'b' is missing");
    }
}
