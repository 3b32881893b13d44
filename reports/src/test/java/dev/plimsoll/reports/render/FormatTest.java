package dev.plimsoll.reports.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FormatTest {
    @ParameterizedTest
    @EnumSource
    void htmlIsOneFileWithoutScriptsOrAddresses(SampleRuns kind) throws Exception {
        Document page = ExtractedText.html(HtmlReport.render(kind.report()));
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotIn("script", "img", "iframe", "link", "object", "b");
            assertThat(element.getAttribute("src")).isEmpty();
            assertThat(element.getAttribute("href")).matches("|#[a-z0-9-]+");
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                assertThat(element.getAttributes().item(j).getNodeName()).doesNotStartWith("on");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void idsAreUniqueAndLinksLeadToThem(SampleRuns kind) throws Exception {
        Document page = ExtractedText.html(HtmlReport.render(kind.report()));
        java.util.Set<String> ids = new java.util.HashSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
        NodeList links = page.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(ids)
                    .contains(((Element) links.item(i)).getAttribute("href").substring(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void markdownHoldsNoMarkupOfOthers(SampleRuns kind) {
        ExtractedText.markdown(MarkdownReport.render(kind.report())).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).matches("<a id=\"[ec][0-9]+\">|</a>");
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError("a block of HTML: " + html.getLiteral());
            }

            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).matches("#[ec][0-9]+");
                visitChildren(link);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void textFormatsAreTheSameBytesEveryTime(SampleRuns kind) {
        for (Format format : new Format[] {Format.MARKDOWN, Format.HTML, Format.JSON}) {
            byte[] once = format.render(kind.report());
            assertThat(format.render(Report.ofJson(kind.report().toJson()))).isEqualTo(once);
            assertThat(new String(once, UTF_8))
                    .doesNotContain("\u0000", "\u001B")
                    .endsWith("\n");
        }
    }
}
