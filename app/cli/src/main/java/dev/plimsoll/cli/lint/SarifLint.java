package dev.plimsoll.cli.lint;

import dev.plimsoll.cli.sarif.SarifLog;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Remarks on wording in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS).
final class SarifLint {
    private SarifLint() {}

    static String render(Map<String, List<Remark>> remarks) {
        ObjectNode log = SarifLog.begin();
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Plimsoll lint");
        Map<String, Remark> rules = new TreeMap<>();
        remarks.values().forEach(list -> list.forEach(remark -> rules.putIfAbsent(remark.rule(), remark)));
        ArrayNode known = driver.putArray("rules");
        rules.values().forEach(remark -> rule(known.addObject(), remark));
        run.put("columnKind", "utf16CodeUnits");
        List<String> ids = new ArrayList<>(rules.keySet());
        ArrayNode results = run.putArray("results");
        remarks.forEach((file, list) ->
                list.forEach(remark -> result(results.addObject(), file, remark, ids.indexOf(remark.rule()))));
        return Json.pretty(log);
    }

    private static void rule(ObjectNode node, Remark remark) {
        node.put("id", remark.rule());
        node.putObject("shortDescription").put("text", Visible.line(remark.reason()));
        node.putObject("fullDescription")
                .put("text", Visible.line(remark.reason() + " Source: " + remark.source() + "."));
        node.putObject("defaultConfiguration").put("level", level(remark));
        node.putObject("help").put("text", Visible.line(remark.direction()));
    }

    private static void result(ObjectNode node, String file, Remark remark, int rule) {
        node.put("ruleId", remark.rule()).put("ruleIndex", rule).put("level", level(remark));
        node.putObject("message")
                .put("text", Visible.line("\"" + remark.words() + "\": " + remark.reason() + " " + remark.direction()));
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", SarifLog.uri(file));
        place.putObject("region")
                .put("startLine", remark.line())
                .put("startColumn", remark.column())
                .put("charOffset", remark.start())
                .put("charLength", remark.end() - remark.start());
    }

    private static String level(Remark remark) {
        return switch (remark.weight()) {
            case CLEAR -> "error";
            case SOFT -> "warning";
            case HINT -> "note";
        };
    }
}
