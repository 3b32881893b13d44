package dev.plimsoll.sandbox.chaos.toxic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
                "/a|NULL|{\"a\":null}|{\"a\":null}",
                "/a|REPLACE|{\"a\":[7]}|{\"a\":[7]}",
                "/a~1b/m~0n|REPLACE|{\"a/b\":{\"m~n\":1}}|{\"a/b\":{\"m~n\":[7]}}",
                "/*|RETYPE|[1,\"s\",true,null,{},[],1.5]|[\"1\",0,\"true\",{},[],{},\"1.5\"]",
                "|NULL|{\"a\":1}|null",
                "|REPLACE|1|[7]",
                "/01|REMOVE|[1,2]|unchanged",
                "/-|REMOVE|[1,2]|unchanged",
                "/|REMOVE|{\"\":1}|{}",
                "/b|REMOVE| { \"a\" : 1.0e5 , \"b\" : [ 1 , {} ] , \"c\" : \"\\u00e9\" } | { \"a\" : 1.0e5 , \"c\" :"
                        + " \"\\u00e9\" } ",
                "/c|REMOVE|{ \"a\" : 1 , \"b\":2 , \"c\":3 }|{ \"a\" : 1 , \"b\":2 }",
                "/*/a|REMOVE|[{\"a\":\"x,\\\"}\",\"b\":1},{\"a\":1}]|[{\"b\":1},{}]",
                "/a|OVERFLOW|{\"a\":-7,\"b\":7}|{\"a\":[7],\"b\":7}",
                "/a|OVERFLOW|{\"a\":\"7\"}|unchanged",
                "/a|UNKNOWN_ENUM|{\"a\":true}|unchanged",
                "/0|DUPLICATE_KEY|[1]|unchanged",
            })
    void edits(String pointer, JsonEdit.Action action, String document, String expected) {
        var edit = new JsonEdit(pointer == null ? "" : pointer, action, WireJson.read("[7]"));
        assertThat(edit.applyTo(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/a|RENAME|{\"a\":{\"a\":1}, \"b\":2}|{\"a_renamed\":{\"a\":1}, \"b\":2}",
                "/*|UNKNOWN_ENUM|[\"open\",3,null]|[\"open_UNKNOWN\",987654321,null]",
                "/*|OVERFLOW|[1,-2,1.5,1e2,\"x\"]|[9223372036854775808,9223372036854775808,1e400,1e400,\"x\"]",
                "/a|DUPLICATE_KEY|{\"a\":\"x\" ,\"b\":2}|{\"a\":\"x\",\"a\":0 ,\"b\":2}",
                "/a|DUPLICATE_KEY|{\"a\":{\"b\":1}}|{\"a\":{\"b\":1},\"a\":[]}",
            })
    void editsWithoutAValueChooseOne(String pointer, JsonEdit.Action action, String document, String expected) {
        assertThat(new JsonEdit(pointer, action, null).applyTo(document)).isEqualTo(expected);
    }

    @Test
    void everyPlaceOfARandomDocumentCanBeReplacedAndNothingElseChanges() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new java.util.Random(seed);
            String document = document(random, 0);
            var edit = new JsonEdit("/*/*", JsonEdit.Action.REPLACE, WireJson.read("{\"é\":[null]}"));
            JsonNode before = WireJson.read(document);
            String edited = edit.applyTo(document);
            int places = 0;
            for (JsonNode inner : before) {
                places += inner.size();
            }
            if (edited == null) {
                assertThat(places).as(document).isZero();
                continue;
            }
            assertThat(edited.split("\\{\"é\":\\[null]}", -1)).as(document).hasSize(places + 1);
            int at = 0;
            for (String kept : edited.split("\\{\"é\":\\[null]}", -1)) {
                at = document.indexOf(kept, at);
                assertThat(at).as(kept + " of " + document).isNotNegative();
                at += kept.length();
            }
            assertThat(WireJson.read(edited).size()).isEqualTo(before.size());
        }
    }

    private static String document(java.util.Random random, int depth) {
        String space = random.nextInt(3) == 0 ? " \n" : "";
        if (depth > 3 || random.nextInt(4) == 0 && depth > 0) {
            return space
                    + List.of("1.50", "\"a\\\"]},\"", "true", "null", "-1E+5", "\"\"")
                            .get(random.nextInt(6));
        }
        boolean object = random.nextBoolean();
        var text = new StringBuilder(object ? "{" : "[").append(space);
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : "," + space);
            text.append(object ? "\"k\\u00e9\\\"" + i + "\"" + space + ":" : "");
            text.append(document(random, depth + 1)).append(space);
        }
        return text.append(object ? "}" : "]").toString();
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
