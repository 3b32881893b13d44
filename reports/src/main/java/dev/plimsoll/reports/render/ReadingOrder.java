package dev.plimsoll.reports.render;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;

/// Sets right-to-left scripts in their reading order, by the Unicode algorithm that Java brings.
final class ReadingOrder implements BidiSplitter {
    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String text, byte defaultDirection) {
        paragraph =
                new Bidi(text, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int runs = paragraph.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) paragraph.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        int run = order[index];
        int start = paragraph.getRunStart(run);
        byte direction = paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL;
        return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    /// Turns a right-to-left run into the order in which its glyphs are painted.
    static final class Reverse implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            int[] points =
                    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
            StringBuilder painted = new StringBuilder(text.length());
            for (int i = points.length - 1; i >= 0; i--) {
                painted.appendCodePoint(mirrored(points[i]));
            }
            return painted.toString();
        }

        private static int mirrored(int point) {
            return switch (point) {
                case '(' -> ')';
                case ')' -> '(';
                case '[' -> ']';
                case ']' -> '[';
                case '{' -> '}';
                case '}' -> '{';
                case '<' -> '>';
                case '>' -> '<';
                default -> point;
            };
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
