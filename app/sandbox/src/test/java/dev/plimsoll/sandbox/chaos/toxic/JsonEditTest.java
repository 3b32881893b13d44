package dev.plimsoll.sandbox.chaos.toxic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Edits of documents, and the places they name.
class JsonEditTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "unchanged",
            value = {
                "/a|REMOVE|{\"a\":1,\"b\":2}|{\"b\":2}",
                "/x|REMOVE|{\"a\":1}|unchanged",
                "/a/b|REMOVE|{\"a\":1}|unchanged",
                "/*|REMOVE|[1,2,3]|[]",
                "/1|REMOVE|[1,2,3]|[1,3]",
                "/items/*/price|REMOVE|{\"items\":[{\"price\":1},{},{\"price\":2,\"n\":3}]}|{\"items\":[{},{},{\"n\":3}]}",
                "/*/*|NULL|{\"a\":{\"b\":1},\"c\":[2]}|{\"a\":{\"b\":null},\"c\":[null]}",
                "/a|NULL|{\"a\":null}|unchanged",
                "/a~1b/m~0n|REPLACE|{\"a/b\":{\"m~n\":1}}|{\"a/b\":{\"m~n\":[7]}}",
                "/*|RETYPE|[1,\"s\",true,null,{},[],1.5]|[\"1\",0,\"true\",{},[],{},\"1.5\"]",
                "|NULL|{\"a\":1}|null",
                "|REPLACE|1|[7]",
                "/01|REMOVE|[1,2]|unchanged",
                "/-|REMOVE|[1,2]|unchanged",
                "/|REMOVE|{\"\":1}|{}",
            })
    void edits(String pointer, JsonEdit.Action action, String document, String expected) {
        var edit = new JsonEdit(pointer == null ? "" : pointer, action, WireJson.read("[7]"));
        JsonNode edited = edit.applyTo(WireJson.read(document));
        assertThat(edited == null ? null : WireJson.MAPPER.writeValueAsString(edited))
                .isEqualTo(expected);
    }

    @Test
    void theWholeDocumentCannotBeRemoved() {
        assertThatThrownBy(() -> new JsonEdit("", JsonEdit.Action.REMOVE, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not the whole document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/orders/{id}|/orders/7|true",
                "/orders/{id}|/orders/7/|false",
                "/orders/{id}|/orders/|false",
                "/orders/{id}|/orders/7/lines|false",
                "/v1.0/a|/v1x0/a|false",
                "/files/{name}.json|/files/a.b.json|true",
                "/{a}/{b}|/x/y|true",
            })
    void pathTemplatesMatchWholeSegments(String template, String path, boolean matches) {
        var matcher = new Operation("get", template).matcher();
        assertThat(matcher.matches("GET", path)).isEqualTo(matches);
        assertThat(matcher.matches("PUT", path)).isFalse();
        assertThat(new Operation("", "").matcher().matches("PUT", path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,]|invalid character ']' looking for beginning of value",
                "{\"a\" 1}|invalid character '1' after object key",
                "{\"a\":1 2|invalid character '2' after object key:value pair",
                "[1 2]|invalid character '2' after array element",
                "{\"a\":tru}|invalid character '}' in literal true (expecting 'e')",
                "-x|invalid character 'x' in numeric literal",
                "1.|unexpected EOF",
                "\"\\q\"|invalid character 'q' in string escape code",
                "'a'|invalid character '\\'' looking for beginning of value",
                "{\"a\":1,}|invalid character '}' looking for beginning of object key string",
                "[\"a|unexpected EOF",
            })
    void syntaxErrorsAreToldAsTheOriginalDoes(String text, String reason) {
        assertThatThrownBy(() -> JsonSyntax.firstValue(text)).hasMessage("bad request body: " + reason);
    }

    @Test
    void onlyTheFirstValueIsReadAndDepthIsBounded() {
        assertThat(JsonSyntax.firstValue(" {\"a\":[1.5e+3,\"\\u00e9\",null]} trailing"))
                .isEqualTo("{\"a\":[1.5e+3,\"\\u00e9\",null]}");
        assertThatThrownBy(() -> JsonSyntax.firstValue("[".repeat(100_000)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("exceeded max depth");
    }
}
