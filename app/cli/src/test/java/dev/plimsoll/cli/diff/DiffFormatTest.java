package dev.plimsoll.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;

class DiffFormatTest {
    static Stream<ContractDiff> diffs() {
        return Stream.of(Samples.plain(), Samples.hostile(), Samples.diff("nothing"), Samples.shared(30));
    }

    private static String render(DiffFormat format, ContractDiff diff) {
        SourceText source = Samples.source(Samples.HOSTILE.replace("\n", " "));
        return format.render(DiffView.of(diff), source, source, Ansi.OFF);
    }

    @Test
    void textNamesEverythingThatAReaderNeedsAndEndsWithTheSummary() {
        String text = render(DiffFormat.TEXT, Samples.plain());

        assertThat(text)
                .contains("Breaking (2)", "Risky (1)", "Safe (1)", "Notices (1)")
                .contains(
                        "BREAKING response-required-property-removed  GET /orders/{id}  response body 200 $.items[*].price")
                .contains("base      base.yaml:4:5", "revision  revision.yaml:2:5", "revision  says nothing")
                .contains("why       Why: price is gone", "advice    Advice: price is gone")
                .contains("witness   {\"items\":[{\"name\":\"hull\"}]}")
                .contains("valid in the revision, refused by the base at /items/0/price: required property")
                .contains("witness   GET /orders/1 Accept: application/json {\"a\":1}")
                .contains("undecided Undecided: pattern changed");
        assertThat(text.lines().toList().getLast())
                .isEqualTo("2 breaking, 1 risky and 1 safe change: the revision breaks what the base allows.");
    }

    @Test
    void textOfAHostileContractCannotReachTheTerminal() {
        String text = render(DiffFormat.TEXT, Samples.hostile());

        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e").contains("\\u001b[31m", "\\u202e", "\\u0000", "\\ud800");
    }

    @Test
    void textHasColoursOnlyWhereTheTerminalShowsThem() {
        SourceText source = Samples.source("x");

        assertThat(DiffFormat.TEXT.render(DiffView.of(Samples.plain()), source, source, Ansi.ON))
                .contains("\u001b[1m");
        assertThat(DiffFormat.TEXT.render(DiffView.of(Samples.plain()), source, source, Ansi.OFF))
                .doesNotContain("\u001b");
    }

    @Test
    void longWitnessesAreShortenedInText() {
        JsonNode value = Json.mapper().createObjectNode().put("x", "long ".repeat(10_000));
        String text = render(
                DiffFormat.TEXT, Samples.diff("t", Samples.change(Severity.BREAKING, "w", Samples.payload(value))));

        assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(400);
        assertThat(text).contains("more characters)");
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void jsonFollowsItsPublishedSchema(ContractDiff diff) {
        String json = render(DiffFormat.JSON, diff);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(DiffFormat.jsonSchema());

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        JsonNode tree = Json.mapper().readTree(json);
        assertThat(tree.at("/summary/exitCode").asInt())
                .isEqualTo(DiffSummary.of(diff).exitCode());
        assertThat(tree.get("changes").size()).isEqualTo(diff.changes().size());
    }

    @Test
    void theSchemaRefusesWhatIsNotADiff() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(DiffFormat.jsonSchema());

        String json = render(DiffFormat.JSON, Samples.plain()).replace("\"BREAKING\"", "\"AWFUL\"");
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void htmlIsWellFormedAndLoadsNothing(ContractDiff diff) throws Exception {
        String html = render(DiffFormat.HTML, diff);
        Document page = parse(html);

        assertThat(changes(page)).hasSize(diff.groups().size());
        assertThat(elements(page, "a"))
                .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#c-"));
        assertThat(elements(page, "script")).hasSize(1);
        for (String loader : List.of("link", "img", "iframe", "object", "image")) {
            assertThat(elements(page, loader)).as(loader).isEmpty();
        }
        assertThat(html).doesNotContain("<script>alert", "src=", "@import", "url(");
        assertThat(html).contains("default-src 'none'", "prefers-color-scheme: dark");
    }

    @Test
    void htmlShowsBothSidesWithTheirLineNumbersAndMarksTheLine() throws Exception {
        Document page = parse(render(DiffFormat.HTML, Samples.plain()));

        List<String> marked =
                elements(page, "mark").stream().map(Element::getTextContent).toList();
        assertThat(marked.getFirst()).startsWith("    4 ").contains("<script>alert(1)</script>");
        assertThat(marked.get(1)).startsWith("    2 ").contains("two");
        assertThat(elements(page, "section").getFirst().getTextContent()).contains("base.yaml:4:5", "one", "five");
        assertThat(elements(page, "input").stream().map(input -> input.getAttribute("value")))
                .contains("breaking", "risky", "safe");
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void markdownShowsHostileTextAndDoesNothingWithIt(ContractDiff diff) {
        String markdown = render(DiffFormat.MARKDOWN, diff);
        StringBuilder shown = new StringBuilder();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(HtmlBlock html) {
                        assertThat(html.getLiteral().strip())
                                .matches(
                                        "<details><summary>((Safe|Accepted) \\(\\d+\\)|Why, proof and advice)</summary>|</details>");
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        throw new AssertionError("raw HTML came through: " + html.getLiteral());
                    }

                    @Override
                    public void visit(Link link) {
                        throw new AssertionError("a link came to life: " + link.getDestination());
                    }

                    @Override
                    public void visit(Text text) {
                        shown.append(text.getLiteral());
                    }
                });
        assertThat(shown.toString()).doesNotContain("@team");
    }

    @Test
    void markdownFitsACommentAndSaysWhatItLeftOut() {
        Change[] many = IntStream.range(0, 1_000)
                .mapToObj(i -> Samples.change(Severity.BREAKING, "change " + i + Samples.HOSTILE.repeat(20), null))
                .toArray(Change[]::new);
        String markdown = render(DiffFormat.MARKDOWN, Samples.diff("t", many));

        assertThat(markdown).hasSizeLessThan(65_536).contains("more entries do not fit into a comment");
    }

    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> changes(Document page) {
        return elements(page, "details").stream()
                .filter(details -> details.getAttribute("class").startsWith("change "))
                .toList();
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
