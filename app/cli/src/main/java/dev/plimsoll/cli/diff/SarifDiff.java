package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.sarif.SarifLog;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A diff in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS): one result an edit, at its place in
/// the revision, or in the base where the revision says nothing.
final class SarifDiff {
    /// Code scanning of the common forges takes no more logical places of one result.
    private static final int MOST_OPERATIONS = 100;

    private static final int LONGEST_WITNESS = 4_000;

    private final Rules catalogue = new Rules();
    private final Map<String, Integer> indexOfRule = new TreeMap<>();
    private final ObjectNode log = SarifLog.begin();

    private SarifDiff() {}

    static String render(DiffView view) {
        return Json.pretty(new SarifDiff().tree(view));
    }

    private ObjectNode tree(DiffView view) {
        List<ChangeGroup> groups = view.shown().groups();
        groups.stream()
                .map(ChangeGroup::rule)
                .sorted()
                .distinct()
                .forEach(rule -> indexOfRule.put(rule, indexOfRule.size()));
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Plimsoll");
        ArrayNode rules = driver.putArray("rules");
        indexOfRule.keySet().forEach(rule -> rules.add(rule(rule)));
        List<String> notices = new ArrayList<>(view.shown().notices());
        if (view.impact() != null) {
            notices.addAll(view.impact().notices());
        }
        notices(run, notices);
        ArrayNode results = run.putArray("results");
        Map<String, EditImpact> impacts = view.consumersByRoot();
        groups.forEach(group -> results.add(result(group, impacts.get(group.root()))));
        return log;
    }

    private static void notices(ObjectNode run, List<String> notices) {
        ObjectNode invocation = run.putArray("invocations").addObject().put("executionSuccessful", true);
        if (!notices.isEmpty()) {
            ArrayNode said = invocation.putArray("toolExecutionNotifications");
            notices.forEach(notice ->
                    said.addObject().put("level", "note").putObject("message").put("text", Visible.line(notice)));
        }
    }

    private ObjectNode rule(String id) {
        ObjectNode node = Json.mapper().createObjectNode().put("id", id);
        Rule rule = catalogue.rule(id);
        String meaning = "The revision " + rule.meaning() + ".";
        node.putObject("shortDescription").put("text", meaning);
        node.putObject("fullDescription").put("text", meaning + " " + rule.why());
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        node.putObject("help").put("text", rule.why() + " " + rule.advice());
        node.putObject("properties").putArray("tags").add("api").add(level(rule.severity()));
        return node;
    }

    private ObjectNode result(ChangeGroup group, @Nullable EditImpact impact) {
        Change change = group.lead();
        ObjectNode node = Json.mapper()
                .createObjectNode()
                .put("ruleId", change.rule())
                .put("ruleIndex", index(change.rule()))
                .put("level", level(change.severity()));
        node.putObject("message").put("text", message(group, impact));
        locations(node, group);
        node.putObject("partialFingerprints")
                .put("plimsollChange/v1", change.fingerprint())
                .put("plimsollEdit/v1", group.root());
        Acceptance acceptance = change.acceptance();
        if (acceptance != null) {
            node.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", Visible.line(String.valueOf(Headings.acceptance(change))));
        }
        properties(node.putObject("properties"), group);
        if (impact != null) {
            consumers(node.withObject("/properties").putArray("consumers"), impact);
        }
        return node;
    }

    private int index(String rule) {
        return indexOfRule.getOrDefault(rule, -1);
    }

    private static String message(ChangeGroup group, @Nullable EditImpact impact) {
        Change change = group.lead();
        StringBuilder text =
                new StringBuilder(Visible.line(change.what())).append(' ').append(Visible.line(change.why()));
        int others = group.places().size() - 1;
        if (others > 0) {
            text.append(" The same edit shows in ")
                    .append(Words.count(others, "more place"))
                    .append('.');
        }
        if (impact != null) {
            text.append(' ').append(Visible.line(ImpactWords.sentence(impact)));
        }
        return text.toString();
    }

    private static void locations(ObjectNode node, ChangeGroup group) {
        Origin first = group.revision() != null ? group.revision() : group.base();
        ObjectNode location = node.putArray("locations").addObject();
        if (first != null) {
            physical(location, first);
        }
        List<OperationKey> operations = group.operations();
        if (!operations.isEmpty()) {
            ArrayNode logical = location.putArray("logicalLocations");
            operations.stream()
                    .limit(MOST_OPERATIONS)
                    .forEach(operation -> logical.addObject()
                            .put("fullyQualifiedName", Visible.line(operation.toString()))
                            .put("kind", "function"));
        }
        Origin base = group.base();
        if (base != null && !base.equals(first)) {
            ObjectNode related = node.putArray("relatedLocations").addObject().put("id", 1);
            physical(related, base);
            related.putObject("message").put("text", "As the base has it");
        }
    }

    private static void physical(ObjectNode location, Origin origin) {
        ObjectNode place = location.putObject("physicalLocation");
        place.putObject("artifactLocation")
                .put("uri", SarifLog.uri(origin.position().file()));
        place.putObject("region")
                .put("startLine", origin.position().line())
                .put("startColumn", origin.position().column());
    }

    private static void properties(ObjectNode node, ChangeGroup group) {
        Change change = group.lead();
        node.put("advice", Visible.line(change.advice()));
        node.put("direction", change.direction().name());
        node.put("places", group.places().size());
        putText(node, "undecided", change.undecided());
        putText(node, "severitySet", Headings.adjustment(change));
        Witness witness = change.witness();
        if (witness != null) {
            node.put("witness", Visible.line(Visible.shortened(Headings.witness(witness), LONGEST_WITNESS)));
            node.put("witnessOutcome", Visible.line(Headings.outcome(witness)));
        }
    }

    private static void consumers(ArrayNode into, EditImpact impact) {
        for (ConsumerImpact consumer : impact.consumers()) {
            ObjectNode node = into.addObject()
                    .put("name", Visible.line(consumer.consumer()))
                    .put("outcome", consumer.outcome().name())
                    .put("reason", Visible.line(consumer.reason()));
            String chain = ImpactWords.chain(consumer);
            String evidence = ImpactWords.evidence(consumer.evidence());
            putText(node, "through", chain.isEmpty() ? null : chain);
            putText(node, "evidence", evidence.isEmpty() ? null : evidence);
        }
    }

    private static void putText(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, Visible.line(text));
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BREAKING -> "error";
            case RISKY -> "warning";
            case SAFE -> "note";
        };
    }
}
