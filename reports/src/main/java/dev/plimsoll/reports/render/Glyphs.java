package dev.plimsoll.reports.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Which characters the embedded fonts can show. Others are set as a box and listed, so that nothing is lost
/// unnoticed.
final class Glyphs implements AutoCloseable {
    static final char BOX = '\u25A1';

    private final TrueTypeFont font;
    private final CmapLookup lookup;
    private final Set<Integer> missing = new TreeSet<>();

    Glyphs(byte[] trueType) throws IOException {
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(trueType)));
        this.lookup = font.getUnicodeCmapLookup();
    }

    /// The text with a box for each character that cannot be shown. Joiners and variation selectors, which have no
    /// shape of their own, are left out.
    String settable(String text) {
        StringBuilder settable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || lookup.getGlyphId(point) != 0) {
                settable.appendCodePoint(point);
            } else if (Character.getType(point) != Character.FORMAT && !selector(point)) {
                missing.add(point);
                settable.append(BOX);
            }
        });
        return settable.toString();
    }

    private static boolean selector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /// The code points that were set as a box, in order.
    Set<Integer> missing() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
