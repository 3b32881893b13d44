package dev.plimsoll.reports.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// The words of a rendered report, as an independent reader of its format finds them, without white space.
final class ExtractedText {
    private ExtractedText() {}

    static String dense(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    static Node markdown(String file) {
        return Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(file);
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

    static String ofPdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return dense(new PDFTextStripper().getText(document)).replaceAll("Post-mortemofrunR12\\d+of\\d+", "");
        }
    }
}
