package dev.plimsoll.reports.compile;

import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What else was decided about the plan: objections (also those that were settled: dissent stays readable), gates that
/// were set aside, deviations that were allowed, broken glass, and decisions with what was not chosen. People appear by
/// role; their words are quoted.
final class GovernanceNotes {
    private static final int MOST_WORDS = 1_000;

    private GovernanceNotes() {}

    static List<Block> of(Evidence evidence) {
        List<Block> quotes = new ArrayList<>();
        List<PlanEvent> events = evidence.history().events();
        int comment = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof PlanEvent.Commented) {
                comment++;
            }
            String name = "p" + (i + 1);
            quote(evidence, events.get(i), comment)
                    .ifPresent(said -> quotes.add(new Block.Quote(
                            Text.of(said.label() + " ").ref(name), Words.cut(said.words(), MOST_WORDS))));
        }
        if (!quotes.isEmpty()) {
            quotes.addFirst(new Block.Heading("On the way to it"));
        }
        return quotes;
    }

    private record Said(String label, String words) {}

    private static Optional<Said> quote(Evidence evidence, PlanEvent event, int comment) {
        return Optional.ofNullable(
                switch (event) {
                    case PlanEvent.Commented raised
                    when raised.objection() ->
                        new Said("Objection" + lane(raised) + ", " + fate(evidence, comment), raised.text());
                    case PlanEvent.Waived waived ->
                        new Said(
                                "Gate “" + waived.gate() + "” set aside until " + Words.utc(waived.until()),
                                waived.reason());
                    case PlanEvent.Allowed allowed ->
                        new Said(
                                "Deviation allowed until " + Words.utc(allowed.until()) + ": "
                                        + allowed.deviation().words(),
                                allowed.reason());
                    case PlanEvent.GlassBroken broken -> new Said("Broken glass", broken.reason());
                    case PlanEvent.GlassReviewed reviewed -> new Said("Review of the broken glass", reviewed.finding());
                    case PlanEvent.Decided decided -> new Said("Decision: " + decided.question(), words(decided));
                    default -> null;
                });
    }

    private static String lane(PlanEvent.Commented raised) {
        return raised.lane() == null ? "" : " from the " + raised.lane().word() + " review";
    }

    private static String fate(Evidence evidence, int comment) {
        boolean settled = evidence.history().all(PlanEvent.Settled.class).stream()
                .anyMatch(settling -> settling.comment() == comment);
        return settled ? "settled" : "not settled";
    }

    private static String words(PlanEvent.Decided decided) {
        List<String> words = new ArrayList<>(List.of("Chosen: " + decided.chosen()));
        if (!decided.rejected().isEmpty()) {
            words.add("Not chosen: " + String.join("; ", decided.rejected()));
        }
        words.add("Because: " + decided.because());
        if (!decided.data().isBlank()) {
            words.add("Decided on: " + decided.data());
        }
        return String.join("\n", words);
    }
}
