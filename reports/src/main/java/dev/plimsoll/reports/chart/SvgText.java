package dev.plimsoll.reports.chart;

import dev.plimsoll.reports.Markup;
import java.util.Locale;

/// Writes SVG elements. Every look is an attribute, so that simple renderers need no style sheet; every element has a
/// class too, by which a page can recolour it.
final class SvgText {
    static final double LETTER_WIDTH = 5.7;

    private final StringBuilder out = new StringBuilder(4096);

    SvgText open(String tag, String attributes) {
        out.append('<').append(tag).append(' ').append(attributes).append('>');
        return this;
    }

    SvgText close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    SvgText element(String tag, String text) {
        out.append('<').append(tag).append('>').append(Markup.escape(text));
        return close(tag);
    }

    SvgText rect(double x, double y, double width, double height, String look) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>"
                .formatted(number(x), number(y), number(Math.max(0, width)), number(height), look));
        return this;
    }

    SvgText line(double x1, double y1, double x2, double y2, String look) {
        out.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), look));
        return this;
    }

    SvgText path(String commands, String look) {
        out.append("<path d=\"").append(commands).append("\" ").append(look).append("/>");
        return this;
    }

    SvgText text(double x, double y, String anchor, String look, String words) {
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>".formatted(number(x), number(y), anchor, look))
                .append(Markup.escape(words))
                .append("</text>");
        return this;
    }

    /// At most two digits after the point, none where they are zero; the same for every locale.
    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%d", (long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded).replaceAll("0$", "");
    }

    /// About how wide a small text is, without asking a font.
    static double width(String words) {
        return words.codePointCount(0, words.length()) * LETTER_WIDTH;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
