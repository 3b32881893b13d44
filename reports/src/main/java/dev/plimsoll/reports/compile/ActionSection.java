package dev.plimsoll.reports.compile;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// Actions that follow from the evidence, each with an owner by role and the test that will show it done.
final class ActionSection {
    private ActionSection() {}

    static Section of(Evidence evidence, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        List<Actions.Action> actions = Actions.propose(evidence, findings);
        if (actions.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(Text.of("None, because every fault was met, every signal kept its condition and"
                            + " every consumer under test kept working.")));
        } else {
            List<List<Text>> rows = new ArrayList<>();
            for (Actions.Action action : actions) {
                rows.add(List.of(
                        Text.of(String.valueOf(rows.size() + 1)),
                        action.what(),
                        Text.of(action.kind()),
                        Text.of(action.owner()),
                        action.verifiedBy()));
            }
            blocks.add(new Block.Table(
                    "Proposed actions",
                    List.of(
                            Block.Column.text("No.", 6),
                            Block.Column.text("Action", 40),
                            Block.Column.text("Kind", 12),
                            Block.Column.text("Owner", 15),
                            Block.Column.text("Verified by", 33)),
                    rows));
            blocks.add(new Block.Paragraph(
                    Text.of("Proposed from the record; the owners accept, change or decline them with a reason.")));
        }
        return new Section("actions", "Actions", blocks);
    }
}
