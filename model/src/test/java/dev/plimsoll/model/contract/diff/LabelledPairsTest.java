package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every labelled pair has the label's class, or a row in the reviewed list of differences that says why not.
class LabelledPairsTest {
    /// The day on which the labels were made: some promise days that were over then.
    private static final LocalDate LABELLED = LocalDate.of(2026, 8, 1);

    /// One reviewed difference.
    private record Row(String theirs, String ours, String kind, String reason) {}

    private static Map<String, Row> reviewed() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(LabelledPairsTest.class.getResourceAsStream("reviewed-differences.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length == 5) {
                    rows.put(cells[0], new Row(cells[1], cells[2], cells[3], cells[4]));
                }
            }
        }
        return rows;
    }

    @Test
    void everyRowOfTheListGivesAReason() throws IOException {
        assertThat(reviewed()).isNotEmpty().allSatisfy((pair, row) -> {
            assertThat(row.kind()).isIn("witness", "included", "undecided", "design", "open");
            assertThat(row.reason()).as(pair).hasSizeGreaterThan(20).endsWith(".");
            assertThat(row.theirs()).as(pair).isNotEqualTo(row.ours());
        });
    }

    @Test
    void everyPairHasTheLabelsClassOrAReviewedReason() throws Exception {
        Map<String, Row> rows = reviewed();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> classes = new TreeMap<>();
        Map<String, Integer> same = new TreeMap<>();
        Map<String, Integer> missing = new TreeMap<>();
        for (Path base : Fixtures.find(Fixtures.realContracts().resolve("labelled/pairs"), "base\\.json")) {
            String pair = base.getParent().getFileName().toString();
            JsonNode labels =
                    Json.read(Files.readString(base.resolveSibling("oasdiff-changelog.json")), JsonNode.class);
            ContractDiff diff = new ContractComparison(LABELLED)
                    .compare(read(base), read(base.resolveSibling("revision.json")), new IndependentJudge());
            String theirs = theirs(labels);
            String ours = ours(diff);
            classes.merge(theirs + " and ours " + ours, 1, Integer::sum);
            ids(labels, diff, same, missing);
            judge(pair, theirs, ours, diff, rows.get(pair), wrong);
        }
        System.err.println("classes: " + classes + "\nfindings of the same id: " + sum(same) + ", of another: "
                + sum(missing) + "\n" + missing);
        assertThat(wrong).isEmpty();
    }

    private static void judge(
            String pair,
            String theirs,
            String ours,
            ContractDiff diff,
            @org.jspecify.annotations.Nullable Row row,
            List<String> wrong) {
        boolean differs = !theirs.equals(ours);
        if (row == null) {
            if (differs) {
                wrong.add(pair + ": theirs " + theirs + ", ours " + ours + ", not in the list: "
                        + Amendments.findings(diff));
            }
        } else if (!differs) {
            wrong.add(pair + ": in the list and no longer different");
        } else if (differs && !(row.theirs().equals(theirs) && row.ours().equals(ours))) {
            wrong.add(pair + ": theirs " + theirs + ", ours " + ours + ", not as in the list");
        } else if (differs && !holds(row.kind(), diff)) {
            wrong.add(pair + ": the reason '" + row.kind() + "' does not hold");
        }
    }

    /// What can be checked of a reason.
    private static boolean holds(String kind, ContractDiff diff) {
        return switch (kind) {
            case "witness" ->
                diff.changes().stream()
                        .anyMatch(change -> change.severity() == Severity.BREAKING && change.witness() != null);
            case "included" -> diff.worst() == Severity.SAFE;
            case "undecided" -> diff.changes().stream().anyMatch(change -> change.undecided() != null);
            default -> true;
        };
    }

    private static void ids(
            JsonNode labels, ContractDiff diff, Map<String, Integer> same, Map<String, Integer> missing) {
        Map<String, Integer> mine = new TreeMap<>();
        diff.changes().forEach(change -> mine.merge(change.rule(), 1, Integer::sum));
        for (JsonNode label : labels) {
            String rule = label.get("id").stringValue();
            boolean named = mine.merge(rule, -1, Integer::sum) >= 0;
            (named ? same : missing).merge(rule, 1, Integer::sum);
        }
    }

    private static String theirs(JsonNode labels) {
        int worst = 1;
        for (JsonNode label : labels) {
            worst = Math.max(worst, label.get("level").intValue());
        }
        return List.of("other", "risky", "breaking").get(worst - 1);
    }

    private static String ours(ContractDiff diff) {
        return diff.worst() == Severity.SAFE ? "other" : diff.worst().name().toLowerCase(Locale.ROOT);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    private static Contract read(Path file) throws IOException {
        return new ContractReader()
                .read(Files.readAllBytes(file), file.getFileName().toString());
    }
}
