package dev.plimsoll.reports.render;

import dev.plimsoll.model.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/// The words of a rendered report, as an independent reader of its format finds them, without white space.
final class ExtractedText {
    private ExtractedText() {}

    static String dense(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    static Node markdown(String file) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(file);
    }

    static String ofMarkdown(String file) {
        StringBuilder words = new StringBuilder();
        markdown(file).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words.append(block.getLiteral());
            }

            @Override
            public void visit(Image image) {
                // the picture; its words stand beside it
            }
        });
        return dense(words.toString());
    }

    /// Parsed strictly, as XML: what is well-formed XML and valid HTML has one reading only.
    static Document html(String file) throws Exception {
        String xml = file.substring(file.indexOf("<html"));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    static String ofHtml(String file) throws Exception {
        Document document = html(file);
        var pictures = document.getElementsByTagName("svg");
        while (pictures.getLength() > 0) {
            pictures.item(0).getParentNode().removeChild(pictures.item(0));
        }
        return dense(document.getElementsByTagName("main").item(0).getTextContent());
    }

    static String ofDocx(byte[] file) throws IOException {
        StringBuilder words = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> words.append(paragraph.getText());
                    case XWPFTable table -> words.append(table.getText());
                    default -> throw new AssertionError("neither paragraph nor table: " + element.getElementType());
                }
            }
        }
        return dense(words.toString());
    }

    /// By the names that the documentation gives, from the tree of the file alone.
    static String ofJson(String file) {
        JsonNode report = Json.mapper().readTree(file);
        StringBuilder words = new StringBuilder(report.get("title").asString());
        for (JsonNode section : report.get("sections")) {
            words.append(section.get("title").asString());
            section.get("blocks").forEach(block -> words.append(ofBlock(block)));
        }
        return dense(words.toString());
    }

    private static String ofBlock(JsonNode block) {
        return switch (block.get("block").asString()) {
            case "heading" -> block.get("text").asString();
            case "paragraph" -> spans(block.get("text"));
            case "bullets" ->
                block.get("items").valueStream().map(ExtractedText::spans).collect(Collectors.joining());
            case "callout" -> block.get("label").asString() + spans(block.get("text"));
            case "quote" -> spans(block.get("label")) + block.get("text").asString();
            case "table" -> ofTable(block);
            case "chart" ->
                block.get("chart").get("title").asString() + "."
                        + block.get("chart").get("description").asString();
            default -> throw new AssertionError("a block of another kind: " + block);
        };
    }

    private static String ofTable(JsonNode table) {
        StringBuilder words = new StringBuilder(table.get("caption").asString());
        table.get("columns").forEach(column -> words.append(column.get("title").asString()));
        table.get("rows").forEach(row -> row.forEach(cell -> words.append(spans(cell))));
        return words.toString();
    }

    private static String spans(JsonNode text) {
        StringBuilder words = new StringBuilder();
        for (JsonNode span : text) {
            String kind = span.get("span").asString();
            String form = kind.equals("ref") ? "[%s]" : "%s";
            words.append(form.formatted(
                    span.has("text")
                            ? span.get("text").asString()
                            : span.get("evidence").asString()));
        }
        return words.toString();
    }

    /// In the order of the tags, as a screen reader goes.
    static String ofPdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> contents = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, contents));
                marked.put(page, contents);
            }
            StringBuilder words = new StringBuilder();
            read(document.getDocumentCatalog().getStructureTreeRoot(), null, marked, words);
            return dense(words.toString());
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> contents) {
        StringBuilder words = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                words.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, contents);
            }
        }
        contents.merge(content.getMCID(), words.toString(), String::concat);
    }

    private static void read(
            PDStructureNode node,
            @Nullable PDPage page,
            Map<PDPage, Map<Integer, String>> marked,
            StringBuilder words) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element ->
                    read(element, element.getPage() == null ? page : element.getPage(), marked, words);
                case Integer id ->
                    words.append(marked.getOrDefault(page, Map.of()).getOrDefault(id, ""));
                case PDMarkedContentReference reference ->
                    words.append(marked.getOrDefault(reference.getPage() == null ? page : reference.getPage(), Map.of())
                            .getOrDefault(reference.getMCID(), ""));
                default -> {
                    // links to annotations hold no words
                }
            }
        }
    }
}
