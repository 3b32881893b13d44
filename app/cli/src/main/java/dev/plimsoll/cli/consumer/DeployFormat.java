package dev.plimsoll.cli.consumer;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.consumer.deploy.DeployAnswer;
import dev.plimsoll.model.contract.consumer.deploy.DeployAnswer.Said;
import dev.plimsoll.model.contract.consumer.deploy.Verification;
import dev.plimsoll.model.json.Json;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How it is written whether a version may be deployed.
public enum DeployFormat {
    TEXT,
    JSON;

    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 2;

    private static final int SHOWN_DIGITS = 12;

    /// @param place where it would be deployed, to follow "deployed"
    public String render(DeployAnswer answer, String place) {
        return this == TEXT ? text(answer, place) : json(answer, place);
    }

    private static String text(DeployAnswer answer, String place) {
        StringBuilder text = new StringBuilder();
        for (DeployAnswer.Cell cell : answer.cells()) {
            lines(text, cell);
            if (cell.said() == Said.UNKNOWN) {
                line(text, "         " + command(cell.pair()));
            }
        }
        answer.gaps().forEach(gap -> line(text, "%-7s  %s".formatted(Said.UNKNOWN, gap)));
        answer.unrelated()
                .forEach(other -> line(
                        text,
                        "Note: " + other + " has no pact with "
                                + answer.wanted().service() + " that was ever verified, and does not count."));
        line(text, sentence(answer, place));
        return text.toString();
    }

    private static void lines(StringBuilder text, DeployAnswer.Cell cell) {
        boolean several = cell.results().size() + cell.missing().size() > 1;
        if (cell.results().isEmpty() && !several) {
            line(text, "%-7s  %s: no result is saved.".formatted(cell.said(), cell.pair()));
            return;
        }
        line(
                text,
                "%-7s  %s: %s"
                        .formatted(
                                cell.said(),
                                cell.pair(),
                                several
                                        ? "they have several pacts."
                                        : known(cell.results().getFirst())));
        if (several) {
            cell.results().forEach(result -> line(text, pact(result.pactDigest()) + known(result)));
            cell.missing().forEach(digest -> line(text, pact(digest) + "no result is saved."));
        }
    }

    private static String pact(String digest) {
        return "         pact " + digest.substring(0, SHOWN_DIGITS) + "…: ";
    }

    private static String known(Verification latest) {
        String how = latest.address() == null ? "against the contract" : "against the provider at " + latest.address();
        return switch (latest.verdict()) {
            case PASS -> "compatible, verified " + how + " on " + latest.at().truncatedTo(ChronoUnit.SECONDS) + ".";
            case INCONCLUSIVE -> "not decided " + how + " on " + latest.at().truncatedTo(ChronoUnit.SECONDS) + ".";
            case FAIL ->
                "not compatible, verified " + how + " on " + latest.at().truncatedTo(ChronoUnit.SECONDS) + ".";
        };
    }

    /// What makes the missing result.
    private static String command(Verification.Pair pair) {
        return "Verify the pact of " + pair.consumer().service() + " with "
                + pair.provider().service() + ": plimsoll verify --pact FILE --provider URL --save --consumer-version "
                + pair.consumer().version() + " --provider-version "
                + pair.provider().version();
    }

    private static String sentence(DeployAnswer answer, String place) {
        String what = answer.wanted() + " ";
        String cells = Words.count(answer.cells().size(), "pair");
        return switch (answer.said()) {
            case YES -> "Yes: " + what + "can be deployed " + place + ", " + cells + " compatible.";
            case UNKNOWN ->
                "Unknown: whether " + what + "can be deployed " + place + " is not known; results are missing.";
            case NO -> "No: " + what + "cannot be deployed " + place + ".";
        };
    }

    private static String json(DeployAnswer answer, String place) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        tree.put("answer", answer.said().name()).put("sentence", sentence(answer, place));
        tree.put("service", answer.wanted().service())
                .put("version", answer.wanted().version());
        ArrayNode cells = tree.putArray("cells");
        for (DeployAnswer.Cell cell : answer.cells()) {
            ObjectNode node = cells.addObject().put("answer", cell.said().name());
            node.put("consumer", cell.pair().consumer().toString())
                    .put("provider", cell.pair().provider().toString());
            node.set("results", Json.mapper().valueToTree(cell.results()));
            list(node.putArray("missing"), cell.missing());
            if (cell.said() == Said.UNKNOWN) {
                node.put("todo", command(cell.pair()));
            }
        }
        list(tree.putArray("gaps"), answer.gaps());
        list(tree.putArray("unrelated"), answer.unrelated());
        return Json.pretty(tree);
    }

    private static void list(ArrayNode into, List<?> values) {
        values.forEach(value -> into.add(value.toString()));
    }

    private static void line(StringBuilder text, String line) {
        text.append(Visible.line(line)).append('\n');
    }
}
