package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.outcome.Distribution;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.outcome.OutcomeBoard.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How the outcome board is written.
public enum OutcomeFormat {
    TEXT {
        @Override
        public String write(OutcomeBoard board) {
            Table table = new Table().row(HEADINGS.toArray(String[]::new));
            board.rows().forEach(row -> table.row(cells(row, false)));
            return (board.rows().isEmpty() ? "No run has ended and no incident was reported yet.\n" : table.render(""))
                    + "\n" + OutcomeBoard.CAUTION + "\n";
        }
    },
    MD {
        @Override
        public String write(OutcomeBoard board) {
            StringBuilder text = new StringBuilder("# Outcomes\n\n" + OutcomeBoard.CAUTION + "\n\n");
            text.append(line(HEADINGS)).append(line(Collections.nCopies(HEADINGS.size(), "---")));
            board.rows()
                    .forEach(row -> text.append(line(Arrays.stream(cells(row, false))
                            .map(MarkdownText::prose)
                            .toList())));
            return text.toString();
        }
    },
    CSV {
        @Override
        public String write(OutcomeBoard board) {
            List<String> headings = new ArrayList<>(List.of("service", "quarter"));
            for (Verdict verdict : Verdict.values()) {
                headings.add("runs " + verdict.name().toLowerCase(Locale.ROOT));
            }
            headings.addAll(List.of("change fail", "prevented"));
            for (String what : new String[] {"lead", "rollback", "recovery"}) {
                for (String figure : new String[] {"n", "median s", "p90 s", "shortest s", "longest s"}) {
                    headings.add(what + " " + figure);
                }
            }
            headings.addAll(List.of("incidents", "harmful", "disclosures", "verified actions", "reused learnings"));
            StringBuilder csv = new StringBuilder(CsvText.row(headings.toArray(String[]::new)));
            board.rows().forEach(row -> csv.append(CsvText.row(cells(row, true))));
            return csv.toString();
        }
    },
    JSON {
        @Override
        public String write(OutcomeBoard board) {
            ObjectNode node = Json.mapper().valueToTree(board);
            return Json.pretty(node.put("caution", OutcomeBoard.CAUTION));
        }
    };

    private static final List<String> HEADINGS = List.of(
            "SERVICE",
            "QUARTER",
            "LEAD TIME",
            "RUNS",
            "CHANGE FAIL",
            "PREVENTED",
            "ROLLBACKS",
            "TIME TO RECOVER",
            "INCIDENTS",
            "HARMFUL",
            "DISCLOSURES",
            "VERIFIED ACTIONS",
            "REUSED LEARNINGS");

    /// Ends with a line feed.
    public abstract String write(OutcomeBoard board);

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String[] cells(Row row, boolean raw) {
        List<String> cells =
                new ArrayList<>(List.of(row.service(), row.quarter().toString()));
        Double fail = row.changeFail();
        if (raw) {
            for (Verdict verdict : Verdict.values()) {
                cells.add(String.valueOf(row.runs().getOrDefault(verdict, 0)));
            }
            cells.add(fail == null ? "" : String.format(Locale.ROOT, "%.4f", fail));
            cells.add(String.valueOf(row.prevented()));
            numbers(cells, row.leadTimes());
            numbers(cells, row.rollbacks());
            numbers(cells, row.recoveries());
        } else {
            cells.add(words(row.leadTimes()));
            cells.add(verdicts(row));
            cells.add(fail == null ? "-" : String.format(Locale.ROOT, "%.0f %%", fail * 100));
            cells.add(String.valueOf(row.prevented()));
            cells.add(words(row.rollbacks()));
            cells.add(words(row.recoveries()));
        }
        for (int count : new int[] {
            row.incidents(), row.harmful(), row.disclosures(), row.verifiedActions(), row.reusedLearnings()
        }) {
            cells.add(String.valueOf(count));
        }
        return cells.toArray(String[]::new);
    }

    private static String verdicts(Row row) {
        List<String> words = new ArrayList<>();
        row.runs().forEach((verdict, count) -> words.add(count + " " + verdict.name()));
        return words.isEmpty() ? "-" : String.join(", ", words);
    }

    private static void numbers(List<String> cells, Distribution distribution) {
        cells.add(String.valueOf(distribution.n()));
        for (Duration length : Arrays.asList(
                distribution.median(), distribution.p90(), distribution.shortest(), distribution.longest())) {
            cells.add(length == null ? "" : String.format(Locale.ROOT, "%.3f", length.toMillis() / 1000.0));
        }
    }

    private static String words(Distribution distribution) {
        return distribution.n() == 0
                ? "-"
                : "n " + distribution.n() + ", median " + length(distribution.median()) + ", p90 "
                        + length(distribution.p90()) + ", " + length(distribution.shortest()) + " to "
                        + length(distribution.longest());
    }

    private static String length(@Nullable Duration length) {
        return length == null ? "-" : Words.duration(length);
    }
}
