package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.chaos.storm.Factor;
import dev.plimsoll.model.chaos.storm.Squall;
import dev.plimsoll.model.chaos.storm.Storm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A storm as a table: one row a squall.
final class StormText {
    private StormText() {}

    static String text(Storm storm) {
        Table table = new Table().row(heading(storm).toArray(String[]::new));
        storm.squalls().forEach(squall -> table.row(cells(squall).toArray(String[]::new)));
        return "\nStorm\n" + table.render("  ") + "  " + sentence(storm) + "\n";
    }

    static String markdown(Storm storm) {
        List<String> heading = heading(storm);
        StringBuilder page = new StringBuilder("\n## storm\n\n" + MarkdownText.prose(sentence(storm)) + "\n\n");
        page.append(row(heading))
                .append(heading.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
        storm.squalls().forEach(squall -> page.append(row(cells(squall))));
        return page.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::prose).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static List<String> heading(Storm storm) {
        List<String> cells = new ArrayList<>(List.of("from"));
        storm.factors().stream().map(Factor::name).forEach(cells::add);
        return cells;
    }

    private static List<String> cells(Squall squall) {
        List<String> cells = new ArrayList<>(List.of(Words.duration(squall.from())));
        cells.addAll(squall.levels().values());
        return cells;
    }

    private static String sentence(Storm storm) {
        String kept = storm.squalls().size() == storm.complete()
                ? ""
                : " The budget holds " + storm.squalls().size() + " of the " + storm.complete()
                        + " squalls that all take.";
        return "%d of %d pairs of faults meet (%d %%) in %s; seed %d.%s"
                .formatted(
                        storm.covered(),
                        storm.pairs(),
                        (int) Math.floor(storm.coverage() * 100),
                        Words.duration(storm.length()),
                        storm.seed(),
                        kept);
    }
}
