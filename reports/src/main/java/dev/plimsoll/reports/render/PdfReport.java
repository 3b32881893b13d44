package dev.plimsoll.reports.render;

import static dev.plimsoll.reports.Markup.escape;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A report as a tagged PDF (PDF/UA-1) on A4 with bookmarks, page numbers, vector charts and embedded fonts. Its
/// dates and its identity come from the report, so that the same report gives the same bytes.
public final class PdfReport {
    static {
        // The library tells each step of its work; only what went wrong is of interest.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /// Of a picture that stands in the report itself.
    private static final String EMBEDDED = "data:image/";

    private PdfReport() {}

    /// @throws UncheckedIOException if the program's own fonts or style sheets cannot be read
    public static byte[] render(Report report) {
        try (Glyphs glyphs = new Glyphs(PdfFonts.repertoire())) {
            String body = glyphs.settable(new HtmlBody(report, true).markup());
            return pages(report, glyphs.settable(head(report)) + body + notShown(glyphs) + "</body></html>");
        } catch (IOException failed) {
            throw new UncheckedIOException("the report '" + report.title() + "' could not be set as PDF", failed);
        }
    }

    private static String head(Report report) {
        StringBuilder head = new StringBuilder("<html lang=\"en\"><head><title>")
                .append(escape(report.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escape(report.summary()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escape(report.summary()))
                .append("\"/><style>")
                .append(OwnFile.read("print.css").replace("%LABEL%", report.label()))
                .append("</style><bookmarks>");
        report.sections().forEach(section -> bookmarks(section, head));
        return head.append("</bookmarks></head><body>").toString();
    }

    private static void bookmarks(Section section, StringBuilder head) {
        Headings headings = new Headings(section.id());
        bookmark(section.title(), section.id(), head);
        for (Block block : section.blocks()) {
            if (block instanceof Block.Heading heading) {
                bookmark(heading.text(), headings.next(), head);
                head.append("</bookmark>");
            }
        }
        head.append("</bookmark>");
    }

    private static void bookmark(String title, String id, StringBuilder head) {
        head.append("<bookmark name=\"")
                .append(escape(title))
                .append("\" href=\"#")
                .append(id)
                .append("\">");
    }

    /// Says which characters stand as boxes; nothing when all could be set.
    private static String notShown(Glyphs glyphs) {
        if (glyphs.missing().isEmpty()) {
            return "";
        }
        String points = glyphs.missing().stream()
                .limit(60)
                .map(point -> String.format(Locale.ROOT, "U+%04X", point))
                .collect(Collectors.joining(" "));
        int more = glyphs.missing().size() - 60;
        return "<p class=\"figure-text\">Characters that this document's fonts do not hold are set as " + Glyphs.BOX
                + ": "
                + points + (more > 0 ? " and " + more + " more" : "")
                + ". The HTML and Markdown forms of this report hold them.</p>";
    }

    private static byte[] pages(Report report, String xhtml) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Plimsoll");
        builder.withHtmlContent(xhtml, null);
        // Nothing may be loaded from outside, whatever the text of a record holds.
        builder.useUriResolver((_, address) -> address.startsWith(EMBEDDED) ? address : null);
        builder.useUnicodeBidiSplitter(ReadingOrder::new);
        builder.useUnicodeBidiReorderer(new ReadingOrder.Reverse());
        PdfFonts.register(builder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(262_144);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            stamp(document, report);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void stamp(PDDocument document, Report report) {
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        date.setTimeInMillis(report.recorded().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentId(report.recorded().toEpochMilli());
    }
}
