package dev.plimsoll.model.sandbox.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.edge.ContractEdges.Part;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import dev.plimsoll.model.xml.XmlInput;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Edge cases of bodies that are no JSON.
class WrittenEdgesTest {
    private static final String ORDER = """
        {type: object, required: [count, name, tags], xml: {name: order}, properties: {
          count: {type: integer, minimum: 1, maximum: 99, xml: {attribute: true}},
          name: {type: string, minLength: 2, maxLength: 8},
          state: {type: string, enum: [open, paid]},
          tags: {type: array, minItems: 1, maxItems: 3, xml: {wrapped: true}, items: {type: string, maxLength: 5}},
          at: {type: object, required: [x], properties: {x: {type: number, minimum: 0}}}}}\
        """.replace("\n", " ");

    private static Contract contract(String content) {
        return Fixtures.yaml("""
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders:
                post:
                  requestBody: {content: %s}
                  responses: {'204': {description: kept}}
            components: {schemas: {Order: %s}}
            """.formatted(content, ORDER));
    }

    private static List<Part> parts(Contract contract) {
        ContractEdges edges = new ContractEdges(new NumberedWords(), 1);
        List<Part> parts = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            parts.addAll(edges.of(operation));
        }
        return parts;
    }

    private static Part body(String mediaType, String more) {
        String schema = "{$ref: '#/components/schemas/Order'}";
        return parts(contract("{'" + mediaType + "': {schema: " + schema + more + "}}"))
                .getFirst();
    }

    private static String text(EdgeCase one) {
        return new String(one.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> bodies(Part part, EdgeClass edge, String pointer) {
        return part.pack().cases().stream()
                .filter(one -> one.edge() == edge && one.pointer().equals(pointer))
                .map(WrittenEdgesTest::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void limitsOfTextsNumbersAndListsAreSaidInEachForm(String mediaType) {
        Part part = body(mediaType, "");
        assertThat(part.leftOut()).isNull();
        assertThat(part.pack().exercised())
                .contains(
                        EdgeClass.SMALLEST,
                        EdgeClass.TOO_SMALL,
                        EdgeClass.LARGEST,
                        EdgeClass.TOO_LARGE,
                        EdgeClass.FRACTION,
                        EdgeClass.SHORTEST,
                        EdgeClass.TOO_SHORT,
                        EdgeClass.LONGEST,
                        EdgeClass.TOO_LONG,
                        EdgeClass.MOST_ITEMS,
                        EdgeClass.TOO_MANY_ITEMS,
                        EdgeClass.LAST_VALUE,
                        EdgeClass.UNKNOWN_VALUE,
                        EdgeClass.REQUIRED_MISSING);
        assertThat(part.pack().applying())
                .containsAll(part.pack().exercised())
                .containsAll(part.pack().unsaid());
        assertThat(part.pack().unsaid()).doesNotContainAnyElementsOf(part.pack().exercised());
    }

    /// Each case as JSON is judged by the library, so that a case is not called what its own writer takes it for.
    @ParameterizedTest
    @CsvSource({"application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void whatIsCalledValidIsAcceptedAndTheRestRefused(String mediaType) {
        Contract contract = contract("{'" + mediaType + "': {schema: {$ref: '#/components/schemas/Order'}}}");
        IndependentValidator validator = new IndependentValidator(contract, Flow.REQUEST);
        List<EdgeCase> cases = parts(contract).getFirst().pack().cases();
        assertThat(cases).filteredOn(EdgeCase::valid).hasSizeGreaterThan(15);
        assertThat(cases).filteredOn(one -> !one.valid()).hasSizeGreaterThan(15);
        for (EdgeCase one : cases) {
            if (one instanceof EdgeCase.Written written) {
                assertThat(validator
                                .errors(
                                        "/components/schemas/Order",
                                        written.said().value())
                                .isEmpty())
                        .as("%s at %s: %s", one.edge(), one.pointer(), text(one))
                        .isEqualTo(one.valid());
            }
        }
    }

    @Test
    void xmlIsWrittenAsTheContractSays() throws Exception {
        Part part = body("application/xml", "");
        assertThat(bodies(part, EdgeClass.TOO_LARGE, "/count"))
                .singleElement()
                .asString()
                .contains("<order count=\"100\">", "<tags><tags>");
        for (EdgeCase one : part.pack().cases()) {
            boolean parses = parses(one.bytes());
            assertThat(parses).as(text(one)).isEqualTo(one instanceof EdgeCase.Written);
        }
        assertThat(part.pack().unsaid()).contains(EdgeClass.CONTROL_CHARACTERS);
        assertThat(part.pack().exercised()).contains(EdgeClass.BAD_UTF8, EdgeClass.CUT_OFF);
    }

    /// By the reader of the platform, strictly as UTF-8.
    private static boolean parses(byte[] bytes) throws Exception {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var reader = XmlInput.stream(text);
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (CharacterCodingException | XMLStreamException broken) {
            return false;
        }
    }

    @Test
    void fieldsOfAFormTravelAsTheirEncodingSays() {
        Part plain = body("application/x-www-form-urlencoded", "");
        assertThat(bodies(plain, EdgeClass.MOST_ITEMS, "/tags"))
                .singleElement()
                .asString()
                .containsPattern("(&|^)tags=[^&]*&tags=[^&]*&tags=");
        Part piped = body(
                "application/x-www-form-urlencoded",
                ", encoding: {tags: {style: pipeDelimited, explode: false}, at: {contentType: application/json}}");
        assertThat(bodies(piped, EdgeClass.MOST_ITEMS, "/tags"))
                .singleElement()
                .satisfies(form -> assertThat(URLDecoder.decode(form, StandardCharsets.UTF_8))
                        .containsPattern("tags=[^&|]*\\|[^&|]*\\|[^&|]*(&|$)"));
        assertThat(bodies(piped, EdgeClass.TOO_SMALL, "/at/x"))
                .singleElement()
                .satisfies(form -> assertThat(URLDecoder.decode(form, StandardCharsets.UTF_8))
                        .contains("at={\"x\":-"));
    }

    @Test
    void partsOfAFormTravelAsTheirEncodingSaysAndEndWithTheirBoundary() {
        Part part = body("multipart/form-data", ", encoding: {at: {contentType: application/vnd.at+json}}");
        String form = bodies(part, EdgeClass.TOO_MANY_ITEMS, "/tags").getFirst();
        assertThat(form.split("name=\"tags\"", -1)).hasSize(5);
        assertThat(form).contains("Content-Type: application/vnd.at+json");
        EdgeCase cut = part.pack().cases().stream()
                .filter(one -> one.edge() == EdgeClass.CUT_OFF)
                .findFirst()
                .orElseThrow();
        assertThat(cut.valid()).isFalse();
        assertThat(text(cut)).doesNotContainPattern("--\r\n$");
        assertThat(part.pack().applying()).doesNotContain(EdgeClass.BAD_UTF8);
    }

    /// A number for a text, or null, is no other text than the text itself.
    @Test
    void whatAFormCannotSayIsToldAndCountedAndNotCalledACase() {
        EdgePack pack = parts(contract("{application/x-www-form-urlencoded: {schema: {type: object, required: [name],"
                        + " properties: {name: {type: string}, tags: {type: array, items: {type: string}}}}}}"))
                .getFirst()
                .pack();
        Set<EdgeClass> unsaid = Set.of(EdgeClass.NULL_VALUE, EdgeClass.WRONG_TYPE, EdgeClass.DEEP_NESTING);
        assertThat(pack.unsaid()).containsExactlyInAnyOrderElementsOf(unsaid);
        assertThat(pack.applying()).containsAll(unsaid);
        assertThat(pack.exercised()).doesNotContainAnyElementsOf(unsaid).contains(EdgeClass.EMPTY_TEXT);
    }

    @Test
    void aTextHasItsLimitsAndWhatHasNoFormIsLeftOutWithTheReason() {
        List<Part> parts = parts(contract("""
            {text/plain: {schema: {type: string, minLength: 2, maxLength: 4}}, text/csv: {schema: {type: object}}, \
            application/pdf: {schema: {type: string, format: binary}}, application/zip: {}, \
            application/json: {schema: {type: integer, minimum: 3, maximum: 2}}}\
            """));
        assertThat(bodies(parts.getFirst(), EdgeClass.TOO_LONG, ""))
                .allSatisfy(text -> assertThat(text).hasSize(5));
        assertThat(parts.getFirst().pack().exercised()).contains(EdgeClass.SHORTEST, EdgeClass.BAD_UTF8);
        assertThat(parts)
                .extracting(Part::leftOut)
                .containsExactly(
                        null,
                        "the contract does not tell how its values are written",
                        "no way is known here to write and read it",
                        "the contract gives it no schema",
                        "no valid value was found");
    }

    @Test
    void everyAnswerIsLookedAtWithItsHeaders() {
        Contract contract = Fixtures.yaml("""
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders:
                get:
                  responses:
                    '200': {description: a, content: {application/json: {schema: {type: integer, maximum: 5}},
                            application/vnd.a+json: {schema: {type: boolean}}}}
                    4XX: {description: b, headers: {Retry-After: {schema: {type: integer, minimum: 1}}},
                          content: {text/plain: {schema: {type: string}}}}
                    default: {description: c, content: {application/json: {schema: {type: string, maxLength: 3}}}}
            """);
        assertThat(parts(contract))
                .allSatisfy(part -> assertThat(part.pack().cases()).isNotEmpty())
                .extracting(part -> part.where() + " " + part.mediaType())
                .containsExactly(
                        "answer 200 application/json",
                        "answer 200 application/vnd.a+json",
                        "answer 4XX header 'Retry-After' null",
                        "answer 4XX text/plain",
                        "answer default application/json");
    }

    @Test
    void theSameSeedGivesTheSameBodies() {
        List<String> first = body("multipart/form-data", "").pack().cases().stream()
                .map(one -> one.edge() + one.pointer() + Json.sha256(one.bytes()))
                .toList();
        assertThat(body("multipart/form-data", "").pack().cases().stream()
                        .map(one -> one.edge() + one.pointer() + Json.sha256(one.bytes())))
                .isEqualTo(first);
    }
}
