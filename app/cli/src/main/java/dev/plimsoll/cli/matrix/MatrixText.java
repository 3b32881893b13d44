package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.chaos.matrix.ChangeClass;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Surrounding;
import dev.plimsoll.model.chaos.matrix.Variant;
import dev.plimsoll.model.chaos.storm.Storm;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A matrix for a terminal.
final class MatrixText {
    private static final int WIDEST = 72;

    private MatrixText() {}

    static String render(MatrixView view) {
        StringBuilder text = new StringBuilder();
        text.append("Chaos matrix of ")
                .append(Visible.line(view.base().title()))
                .append(' ')
                .append(Visible.line(view.base().version()))
                .append(" to ")
                .append(Visible.line(view.revision().version()))
                .append("\n");
        ChangeClass heading = null;
        for (Experiment experiment : view.matrix().experiments()) {
            heading = heading(text, heading, experiment);
            experiment(text, view, experiment);
        }
        Storm storm = view.storm();
        return text.append(storm == null ? "" : StormText.text(storm))
                .append(ClientsText.text(view.misreadings()))
                .append('\n')
                .append(view.sentence())
                .append('\n')
                .toString();
    }

    private static ChangeClass heading(StringBuilder text, @Nullable ChangeClass before, Experiment experiment) {
        ChangeClass now = experiment.changeClass();
        if (now != before) {
            String title = now.title();
            text.append('\n')
                    .append(title.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(title.substring(1))
                    .append('\n');
        }
        return now;
    }

    private static void experiment(StringBuilder text, MatrixView view, Experiment experiment) {
        String severity = MatrixView.severity(experiment);
        text.append("\n  ")
                .append(Visible.line(experiment.question()))
                .append("\n    ")
                .append(experiment.pairing().title())
                .append(severity.isEmpty() ? "" : ", " + severity)
                .append(view.injectable(experiment) ? ", the sandbox can inject it" : "")
                .append(
                        experiment.places().size() > 1
                                ? ", " + experiment.places().size() + " places"
                                : "")
                .append('\n');
        Table table = new Table();
        if (!experiment.variants().isEmpty()) {
            table.row("PAYLOAD", "WHAT", "BASE", "REVISION", "VALUE");
        }
        for (Variant variant : experiment.variants()) {
            table.row(
                    variant.kind().word(),
                    shortened(variant.detail()),
                    word(variant.base()),
                    word(variant.revision()),
                    shortened(variant.content().text()));
        }
        text.append(table.render("    "));
        text.append("    while  ")
                .append(experiment.around().stream().map(Surrounding::phrase).collect(Collectors.joining("; ")))
                .append("\n    id     ")
                .append(experiment.id())
                .append('\n');
    }

    private static String word(Enum<?> standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
