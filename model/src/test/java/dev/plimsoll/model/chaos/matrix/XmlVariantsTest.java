package dev.plimsoll.model.chaos.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.InXml;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import dev.plimsoll.model.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Payloads of an amendment whose messages are XML.
class XmlVariantsTest {
    private static final String BASE = """
        openapi: 3.0.3
        info: {title: Orders, version: '1'}
        paths:
          /orders/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, discount, status]
              xml: {name: order}
              properties:
                id: {type: string, minLength: 1, xml: {attribute: true}}
                discount: {type: integer, minimum: 0, maximum: 50, xml: {name: rebate}}
                status: {type: string, enum: [open, paid]}
        """;

    private static List<Variant> variants(String before, String after, String experiment) {
        return matrix(before, after).experiments().stream()
                .filter(each -> each.id().startsWith(experiment + "."))
                .findFirst()
                .orElseThrow()
                .variants();
    }

    private static ChaosMatrix matrix(String before, String after) {
        Contract base = Fixtures.yaml(BASE);
        Contract revision = Fixtures.yaml(BASE.replace(before, after).replace("'1'", "'2'"));
        var judge = new IndependentJudge();
        var diff = new ContractComparison(LocalDate.of(2026, 1, 1)).compare(base, revision, judge);
        return ChaosMatrix.of(diff, base, revision, judge, List.of());
    }

    private static Map<VariantKind, Element> roots(List<Variant> variants) throws Exception {
        Map<VariantKind, Element> roots = new EnumMap<>(VariantKind.class);
        for (Variant variant : variants) {
            if (variant.content() instanceof Content.Value value) {
                var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                roots.putIfAbsent(
                        variant.kind(),
                        builder.parse(new InputSource(new StringReader(String.valueOf(value.xml()))))
                                .getDocumentElement());
            }
        }
        return roots;
    }

    @Test
    void everyPayloadIsXmlAsTheContractWritesIt() throws Exception {
        var variants = variants("required: [id, discount, status]", "required: [id, status]", "field-optional.missing");
        Map<VariantKind, Element> roots = roots(variants);
        assertThat(roots.values()).allSatisfy(root -> {
            assertThat(root.getTagName()).isEqualTo("order");
            assertThat(root.getAttribute("id")).isNotEmpty();
        });
        assertThat(roots.get(VariantKind.ABSENT).getElementsByTagName("rebate").getLength())
                .isZero();
        var nil = (Element)
                roots.get(VariantKind.NULL).getElementsByTagName("rebate").item(0);
        assertThat(nil.getAttribute("xsi:nil")).isEqualTo("true");
        assertThat(roots.get(VariantKind.WRONG_TYPE)
                        .getElementsByTagName("rebate")
                        .item(0)
                        .getTextContent())
                .isEqualTo(Variants.UNKNOWN);
        assertThat(variants)
                .filteredOn(each -> each.kind() == VariantKind.ABSENT)
                .allMatch(each -> each.base() == Standing.INVALID && each.revision() == Standing.VALID);
        assertThat(variants)
                .filteredOn(each -> each.kind() == VariantKind.WRONG_TYPE)
                .isNotEmpty()
                .allMatch(each -> each.base() == Standing.INVALID && each.revision() == Standing.INVALID);
        assertThat(Json.read(Json.canonical(variants.getFirst()), Variant.class))
                .isEqualTo(variants.getFirst());
    }

    @Test
    void whatAnAttributeCannotSayIsNoPayload() {
        assertThat(variants("id: {type: string,", "id: {type: string, nullable: true,", "nullability-changed.null"))
                .isNotEmpty()
                .noneMatch(each -> each.kind() == VariantKind.NULL);
    }

    @Test
    void halfAMessageIsHalfOfTheXml() {
        var variants = variants("required: [id, discount, status]", "required: [id, status]", "field-optional.missing");
        assertThat(variants)
                .filteredOn(each -> each.kind() == VariantKind.TRUNCATED)
                .allSatisfy(each -> assertThat(each.content().text()).startsWith("<?xml"));
    }

    @Test
    void aRunBringsTheNewValueAsXml() {
        ChaosMatrix matrix = matrix("enum: [open, paid]", "enum: [open, paid, held]");
        Contract revision = Fixtures.yaml(BASE.replace("enum: [open, paid]", "enum: [open, paid, held]"));
        List<Fault> faults =
                Injectable.of(matrix).faults().stream().map(PlannedFault::fault).toList();
        assertThat(faults)
                .anySatisfy(fault -> assertThat(
                                InXml.of(fault, revision).map(InXml::value).orElse(""))
                        .contains("<order id=", "<status>held</status>"));
    }
}
