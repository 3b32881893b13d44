package dev.plimsoll.cli.proof;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.proof.ProofFinding;
import dev.plimsoll.model.proof.ProofResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One proof.
public final class ProofText {
    private ProofText() {}

    /// @param what what was proved: `The breaker of GET /checkout`
    public static String render(String what, ProofResult result) {
        if (result.undecided() != null) {
            return what + ": not decided. " + Visible.line(sentence(result.undecided())) + "\n";
        }
        StringBuilder text = new StringBuilder(what)
                .append(result.kept() ? " keeps its promise.\n" : " does not keep its promise.\n");
        for (ProofFinding finding : result.findings()) {
            text.append("\nDEFECT  ")
                    .append(finding.defect().word())
                    .append("\n        ")
                    .append(Visible.line(sentence(finding.why())))
                    .append('\n');
        }
        return result.measured().isEmpty()
                ? text.toString()
                : text.append("\nSeen: ")
                        .append(Visible.line(result.measured()))
                        .append(".\n")
                        .toString();
    }

    private static String sentence(String words) {
        String text = Sentence.begin(words);
        return text.endsWith(".") ? text : text + ".";
    }

    /// The same for programs.
    public static String json(String what, ProofResult result) {
        ObjectNode tree = Json.mapper()
                .createObjectNode()
                .put("schemaVersion", 1)
                .put("safeguard", what)
                .put("kept", result.kept())
                .put("measured", result.measured())
                .put("undecided", result.undecided());
        ArrayNode defects = tree.putArray("defects");
        result.findings()
                .forEach(finding -> defects.addObject()
                        .put("defect", finding.defect().word())
                        .put("why", finding.why()));
        return Json.pretty(tree);
    }

    public static int code(ProofResult result) {
        return result.undecided() != null ? ExitCode.UNDECIDED : result.kept() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
