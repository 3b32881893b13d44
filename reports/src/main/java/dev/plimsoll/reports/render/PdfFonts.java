package dev.plimsoll.reports.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

/// The typefaces of a PDF: Liberation Sans and Mono (SIL Open Font License 1.1) from a library on the class path.
/// Fonts of the machine are never used, so that every machine sets the same pages.
final class PdfFonts {
    static final String SANS = "Liberation Sans";
    static final String MONO = "Liberation Mono";
    private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/";
    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final int TABLE_COUNT = 4;
    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY_BYTES = 16;
    private static final int GSUB = 0x47535542;
    private static final int STRUCK_OUT = 0x78535542;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfFonts() {}

    static void register(PdfRendererBuilder builder) {
        family(builder, SANS, "LiberationSans");
        family(builder, MONO, "LiberationMono");
    }

    private static void family(PdfRendererBuilder builder, String family, String file) {
        face(builder, family, file + "-Regular.ttf", REGULAR, FontStyle.NORMAL);
        face(builder, family, file + "-Bold.ttf", BOLD, FontStyle.NORMAL);
        face(builder, family, file + "-Italic.ttf", REGULAR, FontStyle.ITALIC);
        face(builder, family, file + "-BoldItalic.ttf", BOLD, FontStyle.ITALIC);
    }

    private static void face(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        byte[] font = withoutSubstitutions(read(file));
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true, USES);
    }

    /// The font without its table of glyph substitutions, whose name in the directory is struck out (OpenType 1.9,
    /// "Table Directory"). Looking for ligatures in each line took more than half of the time of a long report, and
    /// lines are measured without them anyway.
    static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(TABLE_COUNT);
        for (int i = 0; i < tables; i++) {
            int entry = FIRST_ENTRY + i * ENTRY_BYTES;
            if (directory.getInt(entry) == GSUB) {
                directory.putInt(entry, STRUCK_OUT);
            }
        }
        return font;
    }

    /// The typeface whose repertoire stands for all: the faces of the family hold the same characters.
    static byte[] repertoire() {
        return read("LiberationMono-Regular.ttf");
    }

    static byte[] read(String file) {
        try (InputStream font = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
            if (font == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program");
            }
            return font.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font " + file + " cannot be read", unreadable);
        }
    }
}
