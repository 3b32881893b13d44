package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// An object becomes a union of objects, or the other way: what every branch has neither came nor went.
class SplitIntoBranchesTest {
    private static final String WHOLE = "{type: object, required: [kind, size],"
            + " properties: {kind: {type: string}, size: {type: integer}, note: {type: string}}}";
    private static final String SPLIT = "{oneOf: [%1$s, %2$s]}"
            .formatted(branch("plain", "size: {type: integer}, "), branch("fancy", "size: {type: integer}, "));

    private static String branch(String form, String size) {
        return ("{type: object, required: [kind, size, form], properties: {kind: {type: string}, %1$s"
                        + "note: {type: string}, form: {const: %2$s}}}")
                .formatted(size, form);
    }

    private static List<String> ofProperties(ContractDiff diff) {
        return Amendments.findings(diff).stream()
                .filter(finding -> finding.contains("property"))
                .toList();
    }

    @Test
    void whatEveryBranchHasNeitherCameNorWent() {
        assertThat(ofProperties(Amendments.response(WHOLE, SPLIT))).isEmpty();
        assertThat(ofProperties(Amendments.request(SPLIT, WHOLE))).isEmpty();
        assertThat(Amendments.findings(Amendments.response(WHOLE, SPLIT))).contains("SAFE response-body-one-of-added");
    }

    @Test
    void whatABranchLacksIsTold() {
        String lacking = "{oneOf: [%s, %s]}".formatted(branch("plain", ""), branch("fancy", "size: {type: integer}, "));
        assertThat(ofProperties(Amendments.response(WHOLE, lacking))).anyMatch(rule -> rule.contains("removed"));
    }

    @Test
    void whatABranchTypesOtherwiseBreaks() {
        String retyped = "{oneOf: [%s, %s]}"
                .formatted(branch("plain", "size: {type: string}, "), branch("fancy", "size: {type: integer}, "));
        assertThat(Amendments.findings(Amendments.response(WHOLE, retyped)))
                .anyMatch(finding -> finding.startsWith("BREAKING"));
        assertThat(Amendments.findings(Amendments.request(WHOLE, retyped)))
                .anyMatch(finding -> finding.startsWith("BREAKING"));
    }
}
