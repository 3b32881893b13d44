package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.evidence.AnalysisText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.analysis.AnalysisTemplate;
import dev.plimsoll.model.evidence.analysis.Analysis;
import dev.plimsoll.model.evidence.analysis.Metric;
import dev.plimsoll.model.evidence.analysis.Reading;
import dev.plimsoll.model.evidence.analysis.Standing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll analysis`.
@Command(
        name = "analysis",
        description = {
            "Judges measurements by an AnalysisTemplate of Argo Rollouts, and says which of its limits decided.",
            "What is unclear never passes: a metric without a measurement or without a success does not. Dry runs have"
                    + " no say.",
            "Conditions compare 'result' or 'result[0]' with one number; what else they say is refused, not guessed."
        },
        footerHeading = "%nThe file of measurements:%n",
        footer = {
            "  {\"success-rate\": [0.99, 0.97, null, \"error\"], \"p95\": [212, 230, 219]}",
            "  \"error\" is a measurement that went wrong; null is no data, which counts as one.",
            "  Each list is in the order of time."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:successful",
            "1:failed",
            "2:inconclusive, still running, or nothing was measured",
            "3:error: too many measurements in a row went wrong, or a file cannot be read"
        })
public final class AnalysisCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "TEMPLATE",
            description = "YAML or JSON of an AnalysisTemplate, ClusterAnalysisTemplate or AnalysisRun.")
    private Path template;

    @Option(
            names = "--measurements",
            paramLabel = "FILE",
            required = true,
            description = "JSON with the values of each metric.")
    private Path measurements;

    @Option(
            names = "--arg",
            paramLabel = "NAME=VALUE",
            description = "Value of an argument of the template; may be repeated.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(names = "--ended", description = "Nothing more is measured: judge what still runs as it is.")
    private boolean ended;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AnalysisCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AnalysisTemplate read = read();
        Analysis analysis = measured(read);
        if (ended) {
            analysis = analysis.ended();
        }
        terminal.print(json ? AnalysisText.json(read, analysis) : AnalysisText.text(read, analysis));
        return exitCode(analysis.standing());
    }

    private AnalysisTemplate read() {
        try {
            return AnalysisTemplate.read(RecordFile.content(template, "analysis template"), arguments);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of(template + " is not read: " + wrong.getMessage() + ".");
        }
    }

    private Analysis measured(AnalysisTemplate read) {
        ObjectNode values = RecordFile.content(measurements, "list of measurements");
        Analysis analysis = Analysis.start(read.metrics());
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            Metric metric = read.metrics().stream()
                    .filter(one -> one.name().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> Mistake.of(measurements + " measures '" + entry.getKey() + "', and " + template
                            + " has no metric of that name."));
            int late = 0;
            for (JsonNode value : list(entry)) {
                late += ended(analysis, metric) ? 1 : 0;
                analysis = analysis.after(metric.name(), reading(metric, value));
            }
            if (late > 0) {
                terminal.note("'" + metric.name() + "' had ended; " + Words.count(late, "measurement")
                        + " after that changed nothing.");
            }
        }
        return analysis;
    }

    private static boolean ended(Analysis analysis, Metric metric) {
        return analysis.metrics().stream()
                .anyMatch(one -> one.metric().equals(metric) && one.standing().ended());
    }

    private JsonNode list(Map.Entry<String, JsonNode> entry) {
        if (!entry.getValue().isArray()) {
            throw Mistake.of(measurements + " has no list for '" + entry.getKey() + "'; write [0.99, null].");
        }
        return entry.getValue();
    }

    private Reading reading(Metric metric, JsonNode value) {
        if (value.isNull()) {
            return metric.read(Double.NaN);
        }
        if (value.isNumber() && Double.isFinite(value.asDouble())) {
            return metric.read(value.asDouble());
        }
        if (value.isString() && Objects.equals(value.asString(), "error")) {
            return Reading.ERROR;
        }
        throw Mistake.of(measurements + " has " + value + " for '" + metric.name()
                + "'; a measurement is a number, null or \"error\".");
    }

    private static int exitCode(Standing standing) {
        return switch (standing) {
            case PASSED -> ExitCode.DONE;
            case FAILED -> ExitCode.NEGATIVE;
            case WAITING, RUNNING, INCONCLUSIVE, INVALID -> ExitCode.UNDECIDED;
            case ERROR -> ExitCode.ERROR;
        };
    }
}
