package dev.plimsoll.reports.compile;

import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The changes that somebody accepted: in which role, why, and for how long. Whoever compiles the report gives roles
/// in place of accounts.
final class AcceptedSection {
    private static final int MOST = 40;

    private AcceptedSection() {}

    /// How many changes are accepted, as the end of a list of counts; empty when none is.
    static String count(ContractDiff diff) {
        long accepted = diff.changes().stream().filter(Change::isAccepted).count();
        return accepted == 0 ? "" : "; " + Words.number(accepted) + " accepted";
    }

    /// One row an edit; nothing when no change is accepted.
    static List<Block> of(ContractDiff diff) {
        List<ChangeGroup> edits =
                diff.groups().stream().filter(edit -> edit.lead().isAccepted()).toList();
        if (edits.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "Accepted changes, which count no more",
                List.of(
                        Block.Column.text("Severity and rule", 22),
                        Block.Column.text("What changed", 28),
                        Block.Column.text("Accepted by", 14),
                        Block.Column.text("Until", 10),
                        Block.Column.text("Reason", 26)),
                edits.stream().limit(MOST).map(AcceptedSection::row).toList()));
        if (edits.size() > MOST) {
            blocks.add(new Block.Paragraph(Text.of(Words.number(edits.size() - MOST) + " more are not listed here.")));
        }
        return blocks;
    }

    private static List<Text> row(ChangeGroup edit) {
        Change change = edit.lead();
        Acceptance acceptance = Objects.requireNonNull(change.acceptance());
        return List.of(
                Text.empty().strong(change.severity().name()).and(" ").code(Words.cut(change.rule(), 120)),
                Text.of(Words.cut(edit.what(), 300)),
                Text.of(Words.cut(acceptance.by(), 80)),
                Text.of(acceptance.until().toString()),
                Text.of(Words.cut(acceptance.reason(), 300)));
    }
}
