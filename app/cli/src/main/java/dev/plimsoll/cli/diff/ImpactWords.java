package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.graph.Standing;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.consumer.impact.Evidence;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.consumer.impact.Link;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import dev.plimsoll.model.contract.inventory.Criticality;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words that the formats share for consumers. Everything here is plain text that the format still has to escape.
final class ImpactWords {
    /// Outcomes that are told one by one, in the order in which people should look.
    static final List<Outcome> TOLD = List.of(Outcome.UNPROVEN, Outcome.BREAKS, Outcome.AT_RISK);

    /// Outcomes that are told by names only, where there is little room.
    static final List<Outcome> CALM = List.of(Outcome.DECLARED_UNAFFECTED, Outcome.UNAFFECTED);

    private static final int MOST_NAMES = 5;

    private ImpactWords() {}

    static String word(Outcome outcome) {
        return switch (outcome) {
            case UNPROVEN -> "unproven";
            case BREAKS -> "breaks";
            case AT_RISK -> "at risk";
            case DECLARED_UNAFFECTED -> "declared unaffected";
            case UNAFFECTED -> "proved unaffected";
        };
    }

    static String heading(Impact impact) {
        return "Consumers of " + impact.provider() + " (" + impact.everybody().size() + ")";
    }

    /// What it comes to: `Consumers of orders: 1 breaks, 2 unproven, 1 proved unaffected.`
    static String sentence(Impact impact) {
        if (impact.consumers().isEmpty()) {
            return "Nobody is known to consume " + impact.provider()
                    + ": name pacts or traffic with --consumer, or its consumers in the file of services.";
        }
        if (impact.changes().isEmpty()) {
            return "No change concerns consumers: "
                    + Words.count(impact.consumers().size(), "consumer") + " of " + impact.provider() + " known.";
        }
        List<String> counts = new ArrayList<>();
        List<Outcome> order = List.of(
                Outcome.BREAKS, Outcome.AT_RISK, Outcome.UNPROVEN, Outcome.DECLARED_UNAFFECTED, Outcome.UNAFFECTED);
        for (Outcome outcome : order) {
            long count = impact.count(outcome);
            if (count > 0) {
                counts.add(count + " " + (outcome == Outcome.BREAKS && count > 1 ? "break" : word(outcome)));
            }
        }
        return "Consumers of " + impact.provider() + ": " + String.join(", ", counts) + ".";
    }

    /// `carts (critical, team-shop, last proof 2026-11-02 by R12)`.
    static String who(ConsumerImpact consumer) {
        Standing standing = consumer.standing();
        List<String> said = new ArrayList<>();
        if (standing.criticality() != Criticality.NORMAL) {
            said.add(standing.criticality().word());
        }
        if (standing.owner() != null) {
            said.add(standing.owner());
        }
        Standing.LastProof proof = standing.proven();
        if (proof != null) {
            said.add("last proof " + proof.on() + (proof.by() == null ? "" : " by " + proof.by()));
        } else if (!standing.equals(Standing.UNSAID)) {
            said.add("no proof yet");
        }
        return consumer.consumer() + (said.isEmpty() ? "" : " (" + String.join(", ", said) + ")");
    }

    /// `through carts (GET /carts/{id} $.total), shop (as a whole)`; empty for a direct consumer.
    static String chain(ConsumerImpact consumer) {
        return consumer.chain().isEmpty()
                ? ""
                : "through " + consumer.chain().stream().map(Link::toString).collect(Collectors.joining(", then "));
    }

    /// Where the outcome is known from; empty where nothing is known.
    static String evidence(Evidence evidence) {
        SourcePosition position = evidence.position();
        String where = position == null ? "" : " " + position;
        String said = evidence.description() == null ? "" : " '" + evidence.description() + "'";
        return switch (evidence.basis()) {
            case PACT -> "pact" + where + said;
            case TRAFFIC -> "traffic" + where + said;
            case DECLARED -> "declared" + where;
            case NOTHING -> "";
        };
    }

    /// Whom an edit hits, in a sentence: `Consumers: breaks carts; unproven billing and 2 more.` Those that it leaves
    /// alone are counted.
    static String sentence(EditImpact edit) {
        List<String> said = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.BREAKS, Outcome.AT_RISK, Outcome.UNPROVEN)) {
            List<ConsumerImpact> hit = edit.of(outcome);
            if (!hit.isEmpty()) {
                String names = hit.stream()
                        .limit(MOST_NAMES)
                        .map(ConsumerImpact::consumer)
                        .collect(Collectors.joining(", "));
                int more = hit.size() - MOST_NAMES;
                said.add(word(outcome) + " " + names + (more > 0 ? " and " + more + " more" : ""));
            }
        }
        long calm = CALM.stream().mapToLong(outcome -> edit.of(outcome).size()).sum();
        if (calm > 0) {
            said.add(calm + " unaffected");
        }
        return said.isEmpty() ? "No consumer is known." : "Consumers: " + String.join("; ", said) + ".";
    }

    /// All that is known of one consumer, on one line.
    static String line(ConsumerImpact consumer) {
        String chain = chain(consumer);
        String evidence = evidence(consumer.evidence());
        return word(consumer.outcome()) + ": " + who(consumer) + (chain.isEmpty() ? "" : " " + chain) + ": "
                + consumer.reason() + (evidence.isEmpty() ? "" : " (" + evidence + ")");
    }

    /// The names of those with an outcome, separated by commas.
    static String names(EditImpact edit, Outcome outcome) {
        return edit.of(outcome).stream().map(ConsumerImpact::consumer).collect(Collectors.joining(", "));
    }
}
