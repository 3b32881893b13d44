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
        blocks.add(new Block.Heading("What it means for the rollout"));
        blocks.add(new Block.Paragraph(Text.of(rollout(evidence.verdict()))));
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
