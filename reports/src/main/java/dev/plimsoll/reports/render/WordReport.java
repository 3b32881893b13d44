package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A report as a Word document (Office Open XML) on A4: headings by style, tables with header rows, charts as pictures
/// with their description, references to evidence as links, page numbers. The same report gives the same bytes.
public final class WordReport {
    /// Twentieths of a point.
    private static final long A4_WIDTH = 11_906;

    private static final long A4_HEIGHT = 16_838;
    private static final long MARGIN = 964;

    private WordReport() {}

    /// @throws UncheckedIOException if a chart cannot be drawn or the program's own files cannot be read
    public static byte[] render(Report report) {
        try (XWPFDocument document = new XWPFDocument()) {
            styles(document);
            new WordBody(document, report).write();
            page(document, report);
            stamp(document, report);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException | XmlException | InvalidFormatException failed) {
            throw new UncheckedIOException(
                    "the report '" + report.title() + "' could not be set as DOCX", new IOException(failed));
        }
    }

    private static void styles(XWPFDocument document) throws XmlException {
        document.createStyles()
                .setStyles(StylesDocument.Factory.parse(OwnFile.read("word-styles.xml"))
                        .getStyles());
        CTNumbering lists =
                NumberingDocument.Factory.parse(OwnFile.read("word-lists.xml")).getNumbering();
        XWPFNumbering numbering = document.createNumbering();
        numbering.addAbstractNum(new XWPFAbstractNum(lists.getAbstractNumArray(0), numbering));
        numbering.addNum(BigInteger.ZERO);
    }

    private static void page(XWPFDocument document, Report report) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(report.label());
        foot.createRun().addTab();
        field(foot, "PAGE");
        foot.createRun().setText(" of ");
        field(foot, "NUMPAGES");
        CTSectPr section = document.getDocument().getBody().getSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH));
        section.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    /// Counted by the program that shows the document; what stands here until then is page 1.
    private static void field(XWPFParagraph foot, String instruction) {
        CTSimpleField field = foot.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static void stamp(XWPFDocument document, Report report) throws InvalidFormatException {
        PackagePropertiesPart properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Instant> recorded = Optional.of(report.recorded().truncatedTo(ChronoUnit.SECONDS));
        properties.setTitleProperty(report.title());
        properties.setSubjectProperty(report.summary());
        properties.setCreatorProperty("Plimsoll");
        properties.setLanguageProperty("en");
        properties.setCreatedProperty(recorded.map(java.util.Date::from));
        properties.setModifiedProperty(recorded.map(java.util.Date::from));
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Plimsoll");
    }
}
