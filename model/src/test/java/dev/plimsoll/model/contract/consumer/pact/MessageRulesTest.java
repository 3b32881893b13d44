package dev.plimsoll.model.contract.consumer.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for whole messages and not for one value.
class MessageRulesTest {
    private static Cursor cursor(String json) {
        return Cursor.root(
                new DocumentReader(ReadLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8), "test.json"));
    }

    private static List<Mismatch> request(PactVersion version, String expected, String actual) {
        PartReader reader = new PartReader("test.json", version);
        return new PactMatch(version).compare(reader.request(cursor(expected)), reader.request(cursor(actual)));
    }

    private static List<Mismatch> response(PactVersion version, String expected, String actual) {
        PartReader reader = new PartReader("test.json", version);
        return new PactMatch(version).compare(reader.response(cursor(expected)), reader.response(cursor(actual)));
    }

    @Test
    void aRequestMayNotHaveMoreThanExpectedAndAResponseMay() {
        assertThat(request(PactVersion.V2, "{\"body\": {\"a\": 1}}", "{\"body\": {\"a\": 1, \"b\": 2}}"))
                .singleElement()
                .asString()
                .contains("'b' is not expected");
        assertThat(response(PactVersion.V2, "{\"body\": {\"a\": 1}}", "{\"body\": {\"a\": 1, \"b\": 2}}"))
                .isEmpty();
    }

    @Test
    void theOrderOfAQueryCountsInTheFirstVersionOnly() {
        String expected = "{\"query\": \"a=1&b=2\"}";
        String actual = "{\"query\": \"b=2&a=1\"}";
        assertThat(request(PactVersion.V1, expected, actual)).isNotEmpty();
        assertThat(request(PactVersion.V1_1, expected, actual)).isEmpty();
    }

    @Test
    void rulesOfVersionTwoNameThePartOfTheMessage() {
        String expected = """
                {"path": "/orders/1", "query": "page=1", "headers": {"X-Id": "a"},
                 "matchingRules": {"$.path": {"match": "regex", "regex": "/orders/\\\\d+"},
                   "$.query.page": {"match": "regex", "regex": "\\\\d+"},
                   "$.headers['X-Id']": {"match": "regex", "regex": "[a-z]"}}}
                """;
        assertThat(request(
                        PactVersion.V2,
                        expected,
                        "{\"path\": \"/orders/22\", \"query\": \"page=3\", \"headers\": {\"x-id\": \"b\"}}"))
                .isEmpty();
        assertThat(request(
                        PactVersion.V2,
                        expected,
                        "{\"path\": \"/orders/x\", \"query\": \"page=x\", \"headers\": {\"x-id\": \"9\"}}"))
                .extracting(Mismatch::part)
                .containsExactly(Mismatch.Part.PATH, Mismatch.Part.QUERY, Mismatch.Part.HEADER);
    }

    @Test
    void aStatusMayBeOfAKind() {
        String expected =
                "{\"status\": 200, \"matchingRules\": {\"status\": {\"matchers\": [{\"match\": \"statusCode\","
                        + " \"status\": \"success\"}]}}}";
        assertThat(response(PactVersion.V4, expected, "{\"status\": 204}")).isEmpty();
        assertThat(response(PactVersion.V4, expected, "{\"status\": 404}")).isNotEmpty();
    }

    @Test
    void theFieldsOfAFormComeInAnyOrder() {
        String form = "{\"headers\": {\"Content-Type\": \"application/x-www-form-urlencoded\"}, \"body\": \"%s\"}";
        assertThat(request(PactVersion.V3, form.formatted("a=1&b=2"), form.formatted("b=2&a=1")))
                .isEmpty();
        assertThat(request(PactVersion.V3, form.formatted("a=1&b=2"), form.formatted("b=2&a=3")))
                .singleElement()
                .extracting(Mismatch::name)
                .isEqualTo("a");
    }

    @Test
    void aBodyMayBeOfAMediaTypeOnly() {
        String expected =
                "{\"body\": {\"contentType\": \"image/png\", \"encoded\": \"base64\", \"content\": \"iVBORw==\"},"
                        + " \"matchingRules\": {\"body\": {\"$\": {\"matchers\": [{\"match\": \"contentType\", \"value\":"
                        + " \"image/png\"}]}}}}";
        assertThat(response(
                        PactVersion.V4, expected, "{\"body\": {\"contentType\": \"image/png\", \"content\": \"x\"}}"))
                .isEmpty();
        assertThat(response(
                        PactVersion.V4, expected, "{\"body\": {\"contentType\": \"image/gif\", \"content\": \"x\"}}"))
                .isNotEmpty();
    }

    @Test
    void anXmlBodyWithADocumentTypeIsRefused() {
        String hostile = "{\"body\": \"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>\"}";
        assertThat(response(PactVersion.V3, "{\"body\": \"<a>c</a>\"}", hostile))
                .isNotEmpty();
    }
}
