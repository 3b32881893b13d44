package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Amendments.diff;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What an operation asks for to let a caller in.
class SecurityComparisonTest {
    private static String contract(String security) {
        return """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            security: [%s]
            paths:
              /orders: {get: {responses: {'200': {description: ok}}}}
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
                key: {type: apiKey, in: header, name: X-Key}
            """.formatted(security);
    }

    private static String sentence(String before, String after) {
        return diff(contract(before), contract(after)).changes().getFirst().what();
    }

    @Test
    void theSameCredentialsWithMoreScopesAreNotCalledRefusedAltogether() {
        assertThat(sentence("{token: []}", "{token: [read, write]}"))
                .isEqualTo("No longer accepts token without the scopes read, write.");
        assertThat(sentence("{token: [read]}", "{token: [read, write]}"))
                .isEqualTo("No longer accepts token with scopes read without the scopes write.");
    }

    @Test
    void credentialsThatAreRefusedAltogetherAreNamedAlone() {
        assertThat(sentence("{token: []}", "{key: []}")).isEqualTo("No longer accepts token.");
        assertThat(sentence("{token: []}", "{token: [], key: []}")).isEqualTo("No longer accepts token.");
    }
}
