package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.model.chaos.matrix.ChangeClass;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Surrounding;
import dev.plimsoll.model.chaos.matrix.Variant;
import dev.plimsoll.model.chaos.storm.Storm;
import java.util.Locale;
import java.util.stream.Collectors;

/// A matrix for a review.
final class MatrixMarkdown {
    private MatrixMarkdown() {}

    static String render(MatrixView view) {
        StringBuilder page = new StringBuilder("# Chaos matrix of "
                + MarkdownText.prose(view.base().title()) + " "
                + MarkdownText.prose(view.base().version()) + " to "
                + MarkdownText.prose(view.revision().version()) + "\n\n" + MarkdownText.prose(view.sentence()) + "\n");
        ChangeClass before = null;
        for (Experiment experiment : view.matrix().experiments()) {
            if (experiment.changeClass() != before) {
                before = experiment.changeClass();
                page.append("\n## ").append(MarkdownText.prose(before.title())).append('\n');
            }
            experiment(page, view, experiment);
        }
        Storm storm = view.storm();
        return page.append(storm == null ? "" : StormText.markdown(storm))
                .append(ClientsText.markdown(view.misreadings()))
                .toString();
    }

    private static void experiment(StringBuilder page, MatrixView view, Experiment experiment) {
        String severity = MatrixView.severity(experiment);
        page.append("\n**")
                .append(MarkdownText.prose(experiment.question()))
                .append("** ")
                .append(experiment.pairing().title())
                .append(severity.isEmpty() ? "" : ", " + severity)
                .append(view.injectable(experiment) ? ", injectable" : "")
                .append(". Around it: ")
                .append(experiment.around().stream().map(Surrounding::phrase).collect(Collectors.joining(", ")))
                .append(".\n");
        if (!experiment.variants().isEmpty()) {
            page.append("\n| payload | what | base | revision | value |\n| --- | --- | --- | --- | --- |\n");
            experiment.variants().forEach(variant -> page.append(row(variant)));
        }
    }

    private static String row(Variant variant) {
        return "| " + variant.kind().word() + " | " + MarkdownText.prose(variant.detail()) + " | "
                + variant.base().name().toLowerCase(Locale.ROOT) + " | "
                + variant.revision().name().toLowerCase(Locale.ROOT) + " | "
                + MarkdownText.code(
                        MatrixText.shortened(variant.content().text()).replace("|", "¦")) + " |\n";
    }
}
