package dev.plimsoll.reports.chart;

import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.LineChart.Band;
import dev.plimsoll.reports.LineChart.Limit;
import dev.plimsoll.reports.LineChart.PhaseStart;
import dev.plimsoll.reports.LineChart.Point;
import dev.plimsoll.reports.LineChart.Series;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draws a [LineChart] as SVG. Faults are bands with a key at the top and dashed edges, limits are long dashes with
/// their value, curves differ by dashes: nothing is told by colour alone.
public final class SvgChart {
    static final double WIDTH = 720;
    private static final double LEFT = 58;
    private static final double RIGHT = WIDTH - 14;
    private static final double TOP = 52;
    private static final double BOTTOM = 232;

    private static final int MARKER_ROWS = 10;

    private static final String SMALL = "font-size=\"10.5\" ";
    private static final String INK = SMALL + "fill=\"#1f2933\" class=\"ink\"";
    private static final String FAINT = SMALL + "fill=\"#52606d\" class=\"faint\"";
    private static final String LIMIT_INK = SMALL + "fill=\"#7a4a00\" class=\"limit-ink\"";
    private static final List<String> COLOURS = List.of("#0b5cad", "#8a2f7d", "#b3261e", "#3d5a3d");

    private final LineChart chart;
    private final Axis across;
    private final Axis values;
    private final SvgText svg = new SvgText();

    private SvgChart(LineChart chart) {
        this.chart = chart;
        this.across = load() ? Axis.upTo(chart.length()) : Axis.time(chart.length());
        this.values = Axis.values(chart.highest());
    }

    /// The picture as one `svg` element with title and description.
    ///
    /// @param attributes further attributes of the root element, already escaped; may be empty
    public static String draw(LineChart chart, String attributes) {
        return new SvgChart(chart).draw(attributes);
    }

    private String draw(String attributes) {
        svg.open(
                "svg",
                "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 290\" width=\"720\" height=\"290\" role=\"img\""
                        + " font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\""
                        + (attributes.isEmpty() ? "" : " " + attributes));
        svg.element("title", chart.title()).element("desc", chart.description());
        chart.bands().forEach(this::bandArea);
        grid();
        chart.bands().forEach(this::bandEdges);
        phases();
        for (int i = 0; i < chart.limits().size(); i++) {
            limit(chart.limits().get(i), i % 2 == 1);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            curve(chart.series().get(i), COLOURS.get(i % COLOURS.size()), i);
        }
        for (int i = 0; i < chart.markers().size(); i++) {
            // Moments of an incident may lie close together; measured charts have one or two.
            double lower = moments() ? i % MARKER_ROWS * 15 : 0;
            marker(chart.markers().get(i).name(), x(chart.markers().get(i).at()), TOP + 20 + lower);
        }
        legend();
        return svg.close("svg").toString();
    }

    private String stretches() {
        return chart.bands().stream()
                .map(band -> band.key() + ": " + band.name())
                .collect(Collectors.joining(", "));
    }

    private boolean moments() {
        return chart.unit() == LineChart.Unit.NONE;
    }

    private boolean load() {
        return chart.along() == LineChart.Along.LOAD;
    }

    private double x(double at) {
        return LEFT + Math.clamp(at / across.end(), 0, 1) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - Math.clamp(value / values.end(), 0, 1) * (BOTTOM - TOP);
    }

    private void bandArea(Band band) {
        double from = x(band.from());
        svg.rect(from, TOP, x(band.to()) - from, BOTTOM - TOP, "fill=\"#eef1f5\" class=\"band\"");
    }

    private void bandEdges(Band band) {
        double from = x(band.from());
        double to = x(band.to());
        String edge = "stroke=\"#829ab1\" stroke-width=\"1\" stroke-dasharray=\"3 3\" class=\"edge\"";
        svg.line(from, TOP - 16, from, BOTTOM, edge).line(to, TOP - 16, to, BOTTOM, edge);
        String full = band.key() + ": " + band.name();
        boolean fits = SvgText.width(full) + 6 < to - from;
        svg.text((from + to) / 2, TOP - 6, "middle", INK + " font-weight=\"bold\"", fits ? full : band.key());
    }

    private void grid() {
        for (double tick : moments() ? List.<Double>of() : values.ticks()) {
            double at = y(tick);
            svg.line(LEFT, at, RIGHT, at, "stroke=\"#cbd2d9\" stroke-width=\"0.7\" class=\"grid\"");
            svg.text(LEFT - 7, at + 3.5, "end", FAINT, written(tick, values.end()));
        }
        for (double tick : across.ticks()) {
            double at = x(tick);
            svg.line(at, BOTTOM, at, BOTTOM + 4, "stroke=\"#9aa5b1\" stroke-width=\"1\" class=\"grid\"");
            svg.text(at, BOTTOM + 16, "middle", FAINT, load() ? SvgText.number(tick) : Axis.clock(tick));
        }
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, "stroke=\"#9aa5b1\" stroke-width=\"1\" class=\"grid\"");
    }

    private void phases() {
        for (int i = 0; i < chart.phases().size(); i++) {
            PhaseStart phase = chart.phases().get(i);
            double at = x(phase.at());
            double end =
                    i + 1 < chart.phases().size() ? x(chart.phases().get(i + 1).at()) : RIGHT;
            svg.line(at, BOTTOM + 22, at, BOTTOM + 36, "stroke=\"#52606d\" stroke-width=\"1\" class=\"phase\"");
            if (at + 4 + SvgText.width(phase.name()) <= end) {
                svg.text(at + 4, BOTTOM + 33, "start", FAINT + " font-style=\"italic\"", phase.name());
            }
        }
        svg.text(
                RIGHT,
                BOTTOM + 52,
                "end",
                FAINT,
                load() ? "requests offered a second" : "minutes:seconds since the start");
    }

    private void limit(Limit limit, boolean atTheRight) {
        double at = y(limit.value());
        svg.line(
                LEFT,
                at,
                RIGHT,
                at,
                "stroke=\"#a15c00\" stroke-width=\"1.2\" stroke-dasharray=\"12 4\" class=\"limit\"");
        double labelY = at - 5 < TOP + 8 ? at + 13 : at - 5;
        svg.text(atTheRight ? RIGHT - 3 : LEFT + 4, labelY, atTheRight ? "end" : "start", LIMIT_INK, limit.name());
    }

    private void curve(Series series, String colour, int number) {
        for (List<Point> part : series.parts()) {
            StringBuilder path = new StringBuilder();
            for (Point point : part) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(SvgText.number(x(point.at())))
                        .append(' ')
                        .append(SvgText.number(y(point.value())));
            }
            if (part.size() == 1) {
                path.append("h0.01");
            }
            if (!part.isEmpty()) {
                svg.path(path.toString(), stroke(series.stroke(), colour, number));
            }
        }
    }

    private static String stroke(LineChart.Stroke stroke, String colour, int number) {
        String dash = switch (stroke) {
            case SOLID -> "";
            case DASHED -> " stroke-dasharray=\"7 3\"";
            case DOTTED -> " stroke-dasharray=\"2 3\"";
        };
        return "fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"%s class=\"curve-%s\""
                .formatted(colour, dash, Integer.toString(number + 1));
    }

    private void marker(String name, double at, double labelY) {
        svg.line(at, TOP, at, BOTTOM, "stroke=\"#1f2933\" stroke-width=\"1.6\" class=\"marker\"");
        svg.path(
                "M%s %sl-5 -8h10z".formatted(SvgText.number(at), SvgText.number(TOP + 8)),
                "fill=\"#1f2933\" class=\"marker-head\"");
        boolean left = at + 8 + SvgText.width(name) > RIGHT;
        svg.text(at + (left ? -7 : 7), labelY, left ? "end" : "start", INK + " font-weight=\"bold\"", name);
    }

    private void legend() {
        double at = LEFT;
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            svg.line(at, 16, at + 26, 16, stroke(series.stroke(), COLOURS.get(i % COLOURS.size()), i));
            svg.text(at + 31, 20, "start", INK, series.name());
            at += 31 + SvgText.width(series.name()) + 18;
        }
        if (!chart.limits().isEmpty()) {
            svg.line(
                    at,
                    16,
                    at + 26,
                    16,
                    "stroke=\"#a15c00\" stroke-width=\"1.2\" stroke-dasharray=\"12 4\" class=\"limit\"");
            svg.text(at + 31, 20, "start", INK, "limit");
            at += 78;
        }
        if (!chart.bands().isEmpty()) {
            svg.rect(
                    at, 10, 24, 12, "fill=\"#eef1f5\" stroke=\"#829ab1\" stroke-dasharray=\"3 3\" class=\"band edge\"");
            svg.text(at + 29, 20, "start", INK, moments() || load() ? stretches() : "fault");
        }
    }

    private String written(double tick, double end) {
        double shown = chart.unit() == LineChart.Unit.PERCENT ? tick * 100 : tick;
        double last = chart.unit() == LineChart.Unit.PERCENT ? end * 100 : end;
        String unit = switch (chart.unit()) {
            case PERCENT -> " %";
            case MILLISECONDS -> " ms";
            case PER_SECOND -> "/s";
            case NONE -> "";
        };
        int digits = last < 0.5 ? 3 : last < 4 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + digits + "f", shown) + unit;
    }
}
