package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.markup.JUnitSuite;
import dev.plimsoll.cli.markup.JUnitSuite.Case;
import dev.plimsoll.cli.markup.JUnitSuite.Kind;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A diff in the JUnit XML that build servers show: one test case an edit, and one for the verdict. Breaking fails,
/// risky is skipped, as nobody knows, but fails where a known consumer breaks; safe and accepted pass.
final class JUnitDiff {
    private static final int LONGEST_WITNESS = 2_000;

    private JUnitDiff() {}

    static String render(DiffView view) {
        ContractDiff diff = view.shown();
        List<Case> cases = new ArrayList<>();
        Map<String, EditImpact> impacts = view.consumersByRoot();
        diff.groups().forEach(group -> cases.add(edit(group, impacts.get(group.root()))));
        DiffSummary summary = view.summary();
        Kind verdict = summary.breaking() > 0 || summary.breaksUses()
                ? Kind.FAILURE
                : summary.risky() > 0 ? Kind.SKIPPED : null;
        cases.add(new Case("diff", "verdict", Duration.ZERO, verdict, summary.sentence(), ""));
        String name = diff.base().name() + " to " + diff.revision().name();
        return new JUnitSuite(name, Map.of("time", "0.000"), cases).render();
    }

    private static Case edit(ChangeGroup group, @Nullable EditImpact impact) {
        Change change = group.lead();
        int others = group.places().size() - 1;
        String more = others == 0 ? "" : " and " + Words.count(others, "more place");
        String subject = Headings.subject(change.subject());
        return new Case(
                Headings.place(change),
                change.rule() + (subject.isEmpty() ? "" : ": " + subject) + more,
                Duration.ZERO,
                kind(change, impact),
                impact == null ? change.what() : change.what() + " " + ImpactWords.sentence(impact),
                details(group, impact));
    }

    /// A consumer that is shown to break fails the edit, whatever its severity.
    private static @Nullable Kind kind(Change change, @Nullable EditImpact impact) {
        if (change.isAccepted()) {
            return null;
        }
        if (impact != null && !impact.of(Outcome.BREAKS).isEmpty()) {
            return Kind.FAILURE;
        }
        return switch (change.severity()) {
            case BREAKING -> Kind.FAILURE;
            case RISKY -> Kind.SKIPPED;
            case SAFE -> null;
        };
    }

    private static String details(ChangeGroup group, @Nullable EditImpact impact) {
        Change change = group.lead();
        StringBuilder text = new StringBuilder();
        row(text, "base", Headings.position(change.base()));
        row(text, "revision", Headings.position(change.revision()));
        row(text, "why", change.why());
        row(text, "undecided", change.undecided());
        Witness witness = change.witness();
        if (witness != null) {
            row(text, "witness", Visible.shortened(Headings.witness(witness), LONGEST_WITNESS));
            row(text, "outcome", Headings.outcome(witness));
        }
        row(text, "advice", change.advice());
        row(text, "set", Headings.adjustment(change));
        row(text, "accepted", Headings.acceptance(change));
        if (impact != null) {
            impact.consumers().forEach(consumer -> row(text, "consumer", ImpactWords.line(consumer)));
        }
        row(text, "change", change.fingerprint());
        Headings.otherPlaces(group).forEach(place -> row(text, "also", Headings.line(place)));
        return text.toString();
    }

    private static void row(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(label).append(": ").append(Visible.line(value)).append('\n');
        }
    }
}
