package dev.plimsoll.cli.evidence;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.analysis.AnalysisTemplate;
import dev.plimsoll.model.evidence.analysis.Analysis;
import dev.plimsoll.model.evidence.analysis.Metric;
import dev.plimsoll.model.evidence.analysis.MetricProgress;
import dev.plimsoll.model.evidence.analysis.Standing;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An analysis by a template, as lines of text or as JSON.
public final class AnalysisText {
    private static final int SCHEMA_VERSION = 1;

    private AnalysisText() {}

    /// A row for each metric with the rule that decided, then the result in one sentence.
    public static String text(AnalysisTemplate template, Analysis analysis) {
        Table table = new Table().row("METRIC", "STANDING", "GOOD", "BAD", "UNCLEAR", "ERRORS", "WHY");
        for (MetricProgress metric : analysis.metrics()) {
            table.row(
                    metric.metric().name() + (metric.metric().dryRun() ? " (dry run)" : ""),
                    word(metric.standing()),
                    Integer.toString(metric.successes()),
                    Integer.toString(metric.failures()),
                    Integer.toString(metric.inconclusive()),
                    Integer.toString(metric.errors()),
                    why(metric));
        }
        return table.render("") + "\n" + sentence(template, analysis.standing()) + "\n";
    }

    private static String sentence(AnalysisTemplate template, Standing standing) {
        String name = template.name().isEmpty() ? "The analysis" : "Analysis " + Visible.line(template.name());
        return name + (standing.ended() ? " is " : " is still ") + word(standing) + "."
                + (standing == Standing.PASSED ? "" : " It promotes nothing.");
    }

    /// As the template's own tool calls it, but for what that tool lets pass.
    private static String word(Standing standing) {
        return switch (standing) {
            case PASSED -> "successful";
            case WAITING -> "pending";
            case RUNNING -> "running";
            case INCONCLUSIVE -> "inconclusive";
            case INVALID -> "invalid";
            case ERROR -> "error";
            case FAILED -> "failed";
        };
    }

    /// The rule that decided, in words; what is still to come while none did.
    private static String why(MetricProgress progress) {
        Metric.Limits limits = progress.metric().limits();
        return switch (progress.standing()) {
            case WAITING -> "nothing was measured yet";
            case RUNNING -> "no limit is passed, and it is still measured";
            case INVALID -> "it was told to end before anything was measured";
            case ERROR ->
                progress.errorsInARow() + " measurements in a row went wrong, and consecutiveErrorLimit is "
                        + limits.errorsInARow();
            case FAILED ->
                limits.failures() >= 0
                        ? Words.count(progress.failures(), "failure") + ", and failureLimit is " + limits.failures()
                        : "it ended without " + limits.successesInARow() + " successes in a row";
            case INCONCLUSIVE ->
                progress.inconclusive() > limits.inconclusive()
                        ? progress.inconclusive() + " unclear, and inconclusiveLimit is " + limits.inconclusive()
                        : limits.successesInARow() > 0 && progress.successes() > 0
                                ? "it ended without " + limits.successesInARow() + " successes in a row"
                                : "it ended without a success, which proves nothing";
            case PASSED ->
                limits.successesInARow() > 0 && progress.successesInARow() >= limits.successesInARow()
                        ? progress.successesInARow() + " successes in a row, as consecutiveSuccessLimit asks"
                        : "it ended with " + count(progress.successes()) + ", and no limit is passed";
        };
    }

    private static String count(int successes) {
        return successes + (successes == 1 ? " success" : " successes");
    }

    /// The same for programs.
    public static String json(AnalysisTemplate template, Analysis analysis) {
        List<Map<String, Object>> metrics = new ArrayList<>();
        for (MetricProgress metric : analysis.metrics()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", metric.metric().name());
            one.put("dryRun", metric.metric().dryRun());
            one.put("standing", word(metric.standing()));
            one.put("successful", metric.successes());
            one.put("failed", metric.failures());
            one.put("inconclusive", metric.inconclusive());
            one.put("errors", metric.errors());
            one.put("why", why(metric));
            metrics.add(one);
        }
        return Json.pretty(Map.of(
                "schemaVersion",
                SCHEMA_VERSION,
                "name",
                template.name(),
                "standing",
                word(analysis.standing()),
                "metrics",
                metrics));
    }
}
