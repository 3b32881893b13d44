package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// One page for readers who do not run services.
final class SummarySection {
    private SummarySection() {}

    static Section of(Evidence evidence, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdict(evidence));
        blocks.add(new Block.Heading("What was tried"));
        blocks.add(new Block.Paragraph(tried(evidence)));
        blocks.add(new Block.Heading("What was seen"));
        blocks.add(new Block.Bullets(seen(evidence, findings)));
        blocks.add(new Block.Heading("Whom it touched and what it cost"));
        blocks.add(new Block.Paragraph(Text.of(cost(evidence))));
        blocks.add(new Block.Heading("What it means for the rollout"));
        blocks.add(new Block.Paragraph(Text.of(rollout(evidence.verdict()))));
        blocks.add(new Block.Heading("What comes next"));
        next(Actions.propose(evidence, findings), blocks);
        return new Section("summary", "Summary", blocks);
    }

    static Block.Tone tone(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Block.Tone.GOOD;
            case FAIL -> Block.Tone.BAD;
            case INCONCLUSIVE, INVALID -> Block.Tone.CAUTION;
            case ERROR -> Block.Tone.NEUTRAL;
        };
    }

    private static Block verdict(Evidence evidence) {
        Text text = Text.of(Words.plain(evidence.verdict()) + " In the words of the record: ")
                .and("“" + Words.cut(evidence.reason(), 600) + "”");
        Text cited = evidence.run()
                .conclusion()
                .map(concluded -> text.and(" ").ref(evidence.name(concluded)))
                .orElseGet(() -> text.and(" The record of this run ends before a verdict was drawn;"
                        + " this is how the judge reads what is there."));
        return new Block.Callout(tone(evidence.verdict()), evidence.verdict().name(), cited);
    }

    private static Text tried(Evidence evidence) {
        int planned = evidence.plan().faults().size();
        int injected = evidence.stays().size();
        String consumers = evidence.plan().consumers().isEmpty()
                ? " No consumer program was under test."
                : " "
                        + Words.count(
                                evidence.plan().consumers().size(), "consumer program was", "consumer programs were")
                        + " tried along with it.";
        return Text.of("The amendment ")
                .code(Words.cut(evidence.plan().amendment().title(), 200))
                .and(" was tried on ")
                .code(Words.cut(evidence.plan().scope().service(), 100))
                .and(" in the environment ")
                .code(Words.cut(evidence.plan().scope().environment(), 100))
                .and(", not on customers. While steady load ran, " + Words.number(injected) + " of "
                        + Words.count(planned, "planned disturbance was", "planned disturbances were")
                        + " applied one after the other."
                        + consumers + " The run took "
                        + Words.length(evidence.run().elapsed()) + " ")
                .ref(evidence.name(evidence.run().start()))
                .and(".");
    }

    private static List<Text> seen(Evidence evidence, Findings findings) {
        List<Text> seen = new ArrayList<>();
        for (RunEvent.ConsumerTried tried : findings.broken().stream().limit(3).toList()) {
            seen.add(ConsumerSection.outcome(evidence, tried));
        }
        if (findings.broken().size() > 3) {
            seen.add(Text.of((findings.broken().size() - 3) + " more such results are in the section on consumers."));
        }
        for (Findings.Reading reading : findings.missed().stream().limit(3).toList()) {
            seen.add(MeasurementSection.inWords(evidence, reading));
        }
        for (FaultStay stay : findings.noEffect()) {
            seen.add(Text.of("The disturbance ")
                    .code(stay.id())
                    .and(" met no message and no connection, so nothing was learned about it ")
                    .ref(evidence.name(stay.injected()))
                    .and("."));
        }
        if (seen.isEmpty()) {
            long measured = evidence.run().stages().stream()
                    .filter(stage -> !stage.summary().empty())
                    .count();
            seen.add(Text.of(
                    measured == 0
                            ? "No request was measured."
                            : "Every value met its condition; measured to its end: "
                                    + Words.count(measured, "stage", "stages") + "."));
        }
        return seen;
    }

    /// The load is the experiment's own; what it cost beyond that no record says.
    private static String cost(Evidence evidence) {
        long requests = evidence.run().stages().stream()
                .mapToLong(stage -> stage.summary().requests())
                .sum();
        return "The run sent " + Words.count(requests, "request", "requests") + " of its own and took "
                + Words.length(evidence.run().elapsed()) + ". No customer's request was part of its measurements,"
                + " and the record holds no cost in money.";
    }

    private static void next(List<Actions.Action> actions, List<Block> blocks) {
        if (actions.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Nothing in the record asks for an action.")));
            return;
        }
        List<Text> first = new ArrayList<>(
                actions.stream().limit(3).map(Actions.Action::what).toList());
        if (actions.size() > first.size()) {
            first.add(Text.of("The other " + Words.count(actions.size() - first.size(), "action is", "actions are")
                    + " in the section on actions."));
        }
        blocks.add(new Block.Bullets(first));
    }

    private static String rollout(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "The amendment may go on to the next stage of its rollout, within the approved scope.";
            case FAIL ->
                "The amendment stays where it is. Only the verdict PASS promotes; the actions below say what would"
                        + " change the answer.";
            case INCONCLUSIVE, INVALID, ERROR ->
                "The amendment stays where it is. Only the verdict PASS promotes, and this run gives no answer;"
                        + " running the plan again after the actions below is the way to one.";
        };
    }
}
