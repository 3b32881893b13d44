package dev.plimsoll.reports.compile;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contract change that the run was about.
final class AmendmentSection {
    /// A report lists the worst changes and counts the others.
    private static final int MOST_CHANGES = 40;
    private static final int MOST_WITNESS = 320;

    private AmendmentSection() {}

    static Section of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Text.of("Title: ").code(Words.cut(evidence.plan().amendment().title(), 300))));
        ContractDiff diff = evidence.diff();
        blocks.add(versions(evidence));
        paths(evidence.plan().amendment(), blocks);
        if (diff == null) {
            blocks.add(new Block.Paragraph(Text.of(
                    "The list of changes was not at hand when this report was compiled; compare the two versions by"
                            + " their digests to get it.")));
        } else {
            changes(evidence, diff, blocks);
        }
        return new Section("amendment", "The amendment", blocks);
    }

    private static Block versions(Evidence evidence) {
        return new Block.Table(
                "The two versions of the contract",
                List.of(
                        Block.Column.text("Side", 9),
                        Block.Column.text("File", 25),
                        Block.Column.text("Title and version", 28),
                        Block.Column.text("Format", 14),
                        Block.Column.number("Operations", 12),
                        Block.Column.text("SHA-256 begins", 17)),
                List.of(
                        version("Base", evidence.plan().amendment().base()),
                        version("Revision", evidence.plan().amendment().revision())));
    }

    /// Tables name files only; where they lie is said once.
    private static void paths(Amendment amendment, List<Block> blocks) {
        String base = amendment.base().name();
        String revision = amendment.revision().name();
        if (!base.equals(Words.fileName(base)) || !revision.equals(Words.fileName(revision))) {
            blocks.add(new Block.Paragraph(Text.of("The base was read from ")
                    .code(Words.cut(base, 1_000))
                    .and(", the revision from ")
                    .code(Words.cut(revision, 1_000))
                    .and(".")));
        }
    }

    private static List<Text> version(String side, ContractSummary contract) {
        return List.of(
                Text.of(side),
                Text.empty().code(Words.cut(Words.fileName(contract.name()), 200)),
                Text.empty().code(Words.cut(contract.title() + " " + contract.version(), 200)),
                Text.of(Words.cut(contract.format(), 60)),
                Text.of(Words.number(contract.operations())),
                Text.empty().code(Words.shortDigest(contract.digest())));
    }

    private static void changes(Evidence evidence, ContractDiff diff, List<Block> blocks) {
        if (!diff.base().digest().equals(evidence.plan().amendment().base().digest())
                || !diff.revision()
                        .digest()
                        .equals(evidence.plan().amendment().revision().digest())) {
            blocks.add(new Block.Callout(
                    Block.Tone.CAUTION,
                    "Other bytes",
                    Text.of("The changes below compare contracts with other digests than those the plan names.")));
        }
        blocks.add(new Block.Paragraph(Text.of("The comparison found ")
                .and(Words.count(diff.changes().size(), "change", "changes") + ": ")
                .and(Words.number(diff.count(Severity.BREAKING)) + " breaking, ")
                .and(Words.number(diff.count(Severity.RISKY)) + " risky, ")
                .and(Words.number(diff.count(Severity.SAFE)) + " safe")
                .and(AcceptedSection.count(diff))
                .and(".")));
        List<List<Text>> rows = new ArrayList<>();
        long listed = diff.changes().stream()
                .filter(change -> change.severity() != Severity.SAFE)
                .count();
        for (int i = 0; i < diff.changes().size() && rows.size() < MOST_CHANGES; i++) {
            if (diff.changes().get(i).severity() != Severity.SAFE) {
                rows.add(row("c" + (i + 1), diff.changes().get(i)));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "Breaking and risky changes",
                    List.of(
                            Block.Column.text("No.", 6),
                            Block.Column.text("Severity and rule", 22),
                            Block.Column.text("Operation and place", 26),
                            Block.Column.text("What changed", 22),
                            Block.Column.text("Witness", 24)),
                    rows));
        }
        if (listed > rows.size()) {
            blocks.add(new Block.Paragraph(Text.of(Words.count(
                            listed - rows.size(),
                            "more breaking or risky change is",
                            "more breaking or risky changes are")
                    + " not listed here; the comparison itself holds them all.")));
        }
        blocks.addAll(AcceptedSection.of(diff));
        diff.notices().stream()
                .limit(10)
                .forEach(notice -> blocks.add(new Block.Paragraph(
                        Text.of("Notice of the comparison: ").code(Words.cut(notice, 400)))));
        if (diff.notices().size() > 10) {
            blocks.add(new Block.Paragraph(Text.of((diff.notices().size() - 10) + " more notices are not listed.")));
        }
    }

    private static List<Text> row(String name, Change change) {
        Text place = Text.empty();
        if (change.operation() != null) {
            place = place.code(Words.cut(change.operation().toString(), 200)).and(" ");
        }
        Text from = at(place, "base ", change.base());
        return List.of(
                Text.empty().anchor(name),
                Text.empty()
                        .strong(change.severity().name())
                        .and(change.isAccepted() ? ", accepted " : " ")
                        .code(Words.cut(change.rule(), 120)),
                at(change.base() == null ? from : from.and(" "), "revision ", change.revision()),
                Text.of(Words.cut(change.what(), 300)),
                witness(change));
    }

    private static Text at(Text text, String side, @Nullable Origin origin) {
        return origin == null
                ? text
                : text.and(side).code(Words.cut(Words.fileName(origin.position().toString()), 200));
    }

    private static Text witness(Change change) {
        Witness witness = change.witness();
        if (witness == null) {
            String undecided = change.undecided();
            return undecided == null ? Text.of("none needed") : Text.of("undecided: " + Words.cut(undecided, 200));
        }
        return switch (witness) {
            case Witness.Payload payload ->
                Text.empty()
                        .code(Words.cut(Json.canonical(payload.value()), MOST_WITNESS))
                        .and(" ")
                        .and(Words.cut(payload.refusal(), 200));
            case Witness.Call call ->
                Text.empty()
                        .code(Words.cut(call.method() + " " + call.target() + body(call), MOST_WITNESS))
                        .and(" ")
                        .and(Words.cut(call.outcome(), 200));
        };
    }

    private static String body(Witness.Call call) {
        return call.body() == null ? "" : " " + Json.canonical(call.body());
    }
}
