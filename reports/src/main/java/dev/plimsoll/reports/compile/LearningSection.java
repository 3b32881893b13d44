package dev.plimsoll.reports.compile;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// What went well, where luck helped, what surprised, and which conditions contributed.
final class LearningSection {
    private LearningSection() {}

    static Section of(Evidence evidence, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        part(
                blocks,
                "What went well",
                Outcomes.wentWell(evidence, findings),
                "The record shows nothing that went well.");
        part(
                blocks,
                "Where we were lucky",
                Outcomes.lucky(evidence),
                "The record shows nothing that held by a narrow margin.");
        part(
                blocks,
                "What surprised us",
                Outcomes.surprises(evidence, findings),
                "Nothing in the record departs from what was expected.");
        part(
                blocks,
                "Contributing factors",
                Factors.of(evidence, findings),
                "The record shows no condition that worked against the hypothesis.");
        blocks.add(new Block.Paragraph(Text.of("Factors are conditions, several as a rule; none is singled out as the"
                + " root cause. A record shows technical ones; the review adds those of process and organisation.")));
        return new Section("learning", "What was learned", blocks);
    }

    private static void part(List<Block> blocks, String title, List<Text> items, String none) {
        blocks.add(new Block.Heading(title));
        blocks.add(items.isEmpty() ? new Block.Paragraph(Text.of(none)) : new Block.Bullets(items));
    }
}
