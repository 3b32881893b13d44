package dev.plimsoll.model.contract.consumer.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.read.ContractProblem;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

class GeneratorTest {
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 3, 1, 12, 30, 15, 0, ZoneOffset.UTC);

    private static PactRequest request(String members) {
        String pact = "{\"interactions\": [{\"description\": \"d\", \"request\": {" + members
                + "}, \"response\": {}}], \"metadata\": {\"pactSpecification\": {\"version\": \"3.0.0\"}}}";
        Interaction only = new PactReader()
                .read(pact.getBytes(StandardCharsets.UTF_8), "pact.json")
                .interactions()
                .getFirst();
        return ((Interaction.Http) only).request();
    }

    private static RequestDraw.Drawn draw(String members, long seed) {
        return RequestDraw.draw(
                request(members),
                new DrawSource(
                        new SplittableRandom(seed), NOON, Map.of("id", IntNode.valueOf(42)), "http://127.0.0.1:8080/"));
    }

    private static JsonNode body(RequestDraw.Drawn drawn) {
        assertThat(drawn.problems()).isEmpty();
        JsonNode content = drawn.request().body().content();
        assertThat(content).isNotNull();
        return content;
    }

    private static JsonNode value(String generator, long seed) {
        return body(draw("\"body\": {\"v\": 1}, \"generators\": {\"body\": {\"$.v\": " + generator + "}}", seed))
                .get("v");
    }

    @Test
    void everyDrawIsWithinWhatItsGeneratorSays() {
        for (long seed = 0; seed < 300; seed++) {
            assertThat(value("{\"type\": \"RandomInt\", \"min\": -3, \"max\": 2}", seed)
                            .intValue())
                    .as("seed " + seed)
                    .isBetween(-3, 2);
            assertThat(value("{\"type\": \"RandomDecimal\", \"digits\": 6}", seed)
                            .toString())
                    .as("seed " + seed)
                    .matches("(?=.{7}$)\\d+\\.\\d+");
            assertThat(value("{\"type\": \"RandomHexadecimal\", \"digits\": 8}", seed)
                            .asString())
                    .as("seed " + seed)
                    .matches("[0-9a-f]{8}");
            assertThat(value("{\"type\": \"RandomString\", \"size\": 5}", seed).asString())
                    .as("seed " + seed)
                    .matches("[A-Za-z0-9]{5}");
            assertThat(value("{\"type\": \"Uuid\"}", seed).asString())
                    .as("seed " + seed)
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(value("{\"type\": \"RandomBoolean\"}", seed).isBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\\d{3}-[A-Z]{2}",
                "(red|green|blue)+",
                "^[a-f0-9]{4}$",
                "a?b*c+",
                "(?:x|(y|z)w)\\\\.txt",
                "[^a-y0-9]z",
                "\\\\w+@\\\\w+\\\\.(com|org)",
                "[a\\\\-z\\\\]]{2,5}"
            })
    void aTextIsDrawnThatTheExpressionMatches(String pattern) {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(value("{\"type\": \"Regex\", \"regex\": \"" + pattern + "\"}", seed)
                            .asString())
                    .as("seed " + seed)
                    .matches(pattern.replace("\\\\", "\\"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)\\\\1b(?=c)", "(((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+!(?<!!)", "[a"})
    void whatCannotBeDrawnIsSaidAndEnds(String pattern) {
        RequestDraw.Drawn drawn = draw(
                "\"body\": {\"v\": 1}, \"generators\": {\"body\": {\"$.v\": {\"type\": \"Regex\", \"regex\": \""
                        + pattern + "\"}}}",
                1);
        assertThat(drawn.problems()).singleElement().asString().contains("no text could be made");
    }

    @ParameterizedTest
    @CsvSource({
        "Date, , , 2026-03-01",
        "Time, , , 12:30:15",
        "DateTime, , , 2026-03-01T12:30:15",
        "Date, dd.MM.yyyy, tomorrow, 02.03.2026",
        "Date, , today + 2 weeks - 1 day, 2026-03-14",
        "DateTime, yyyy-MM-dd'T'HH:mm, + 3 hours, 2026-03-01T15:30",
        "Date, , yesterday, 2026-02-28"
    })
    void momentsComeFromTheClockThatIsGiven(String type, String format, String expression, String wanted) {
        String more = (format == null ? "" : ", \"format\": \"" + format + "\"")
                + (expression == null ? "" : ", \"expression\": \"" + expression + "\"");
        assertThat(value("{\"type\": \"" + type + "\"" + more + "}", 1).asString())
                .isEqualTo(wanted);
    }

    @Test
    void valuesGoIntoEveryPartAndKeepTheirType() {
        RequestDraw.Drawn drawn = draw("""
            "path": "/orders/1", "query": {"q": ["a", "b"]}, "headers": {"X-Id": "1"},
            "body": {"items": [{"id": 1}, {"id": 2}], "url": "http://mock/orders/5"},
            "generators": {
              "path": {"type": "ProviderState", "expression": "/orders/${id}"},
              "query": {"q[1]": {"type": "ProviderState", "expression": "${id}"}},
              "header": {"X-Id": {"type": "ProviderState", "expression": "n-${id}"}},
              "body": {"$.items[*].id": {"type": "ProviderState", "expression": "${id}"},
                       "$.url": {"type": "MockServerURL", "regex": ".*(/orders/\\\\d+)", "example": "http://mock/orders/5"}}}
            """, 1);
        assertThat(body(drawn).toString())
                .isEqualTo("{\"items\":[{\"id\":42},{\"id\":42}],\"url\":\"http://127.0.0.1:8080/orders/5\"}");
        assertThat(drawn.request().path()).isEqualTo("/orders/42");
        assertThat(drawn.request().query().byName().toString()).isEqualTo("{q=[a, 42]}");
        assertThat(drawn.request().headers().toString()).isEqualTo("{X-Id=[n-42]}");
    }

    @Test
    void formsAndTextsTakeGeneratedValues() {
        String generator = "{\"type\": \"ProviderState\", \"expression\": \"a&${id}\"}";
        String form = "\"headers\": {\"Content-Type\": \"application/x-www-form-urlencoded\"},"
                + " \"body\": \"a=1&b=x%20y&a=3\", \"generators\": {\"body\": {\"$.a[1]\": " + generator + "}}";
        assertThat(body(draw(form, 1)).asString()).isEqualTo("a=1&b=x%20y&a=a%2642");
        assertThat(body(draw(form.replace("$.a[1]", "$.b"), 1)).asString()).isEqualTo("a=1&b=a%2642&a=3");
        String text = "\"headers\": {\"Content-Type\": \"text/plain\"}, \"body\": \"hello\","
                + " \"generators\": {\"body\": {\"$\": " + generator + "}}";
        assertThat(body(draw(text, 1)).asString()).isEqualTo("a&42");
        assertThat(draw(text.replace("\"$\"", "\"$.a\""), 1).problems())
                .containsExactly(
                        "generators are put into JSON, XML, fields of forms and texts as a whole, and this body is"
                                + " text/plain");
    }

    @Test
    void theSameSeedGivesTheSameRequest() {
        String members = """
            "body": {"a": 1, "b": "x"}, "generators": {"body": {
              "$.a": {"type": "RandomInt"}, "$.b": {"type": "Uuid", "format": "URN"}}}
            """;
        assertThat(draw(members, 5).request().body())
                .isEqualTo(draw(members, 5).request().body());
        assertThat(draw(members, 5).request().body())
                .isNotEqualTo(draw(members, 6).request().body());
    }

    @Test
    void whatIsNotKnownIsReported() {
        RequestDraw.Drawn drawn = draw("""
            "path": "/", "body": {"a": 1}, "generators": {
              "body": {"$.a": {"type": "Telepathy"}}, "cookie": {},
              "path": {"type": "ProviderState", "expression": "/${absent}"}}
            """, 1);
        assertThat(drawn.problems())
                .containsExactly(
                        "generators of the request's 'cookie' are not known here",
                        "setting up the provider states gave no value 'absent'",
                        "the generator 'Telepathy' is not known here");
    }

    private static RequestDraw.Drawn xml(String body, String generators) {
        return draw(
                "\"headers\": {\"Content-Type\": \"application/xml\"}, \"body\": \"" + body.replace("\"", "\\\"")
                        + "\", \"generators\": {\"body\": {" + generators + "}}",
                1);
    }

    @Test
    void valuesGoIntoAttributesAndTextsOfXml() {
        String id = "{\"type\": \"ProviderState\", \"expression\": \"${id}\"}";
        RequestDraw.Drawn drawn = xml(
                "<?xml version=\"1.0\"?><!-- as it was --><o:order xmlns:o=\"urn:o\" id=\"1\" kind=\"&lt;a&gt;\"><item"
                        + " n=\"1\">one</item> <item n=\"2\">two<!-- and --> more</item><empty/><note><b>x</b></note>"
                        + "</o:order>",
                "\"$.o:order.@id\": " + id + ", \"$['o:order'].item[1]['#text']\": " + id
                        + ", \"$.o:order.item[*].@n\": " + id + ", \"$.o:order.empty.#text\": " + id
                        + ", \"$.o:order.note.b\": " + id + ", \"$.o:order.note\": " + id);
        String made = body(drawn).asString();
        assertThat(made)
                .startsWith("<?xml version=\"1.0\"?><!-- as it was --><o:order xmlns:o=\"urn:o\" ")
                .contains(" id=\"42\"", " kind=\"&lt;a&gt;\"") // in any order, which means nothing
                .endsWith("><item n=\"42\">one</item> <item n=\"42\">42<!-- and --></item><empty>42</empty>"
                        + "<note><b>42</b></note></o:order>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><b></a>", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"})
    void xmlThatCannotBeReadIsSaidAndStays(String body) {
        RequestDraw.Drawn drawn = xml(body, "\"$.a\": {\"type\": \"RandomBoolean\"}");
        assertThat(drawn.problems()).singleElement().asString().contains("the body's XML, which cannot be read");
        assertThat(drawn.request().body().text()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"RandomInt\", \"min\": 3, \"max\": 2}",
                "{\"type\": \"RandomInt\", \"min\": \"x\"}",
                "{\"type\": \"RandomString\", \"size\": 99999999}",
                "{\"type\": \"Uuid\", \"format\": \"roman\"}",
                "{\"type\": \"Regex\"}"
            })
    void anImpossibleGeneratorIsNamedWithItsPlace(String generator) {
        assertThatThrownBy(() -> request("\"generators\": {\"body\": {\"$.a\": " + generator + "}}"))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("pact.json:1:")
                .hasMessageContaining("Correct the generator there.");
    }
}
