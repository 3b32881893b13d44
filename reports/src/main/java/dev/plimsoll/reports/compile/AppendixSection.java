package dev.plimsoll.reports.compile;

import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody needs to repeat the run or to check this report.
final class AppendixSection {
    private static final int MOST_OUTPUTS = 40;
    private static final int MOST_OUTPUT = 4_000;

    private AppendixSection() {}

    static Section of(Evidence evidence, @Nullable AuditAnchor root) {
        List<Block> blocks = new ArrayList<>();
        List<Text> facts = new ArrayList<>(facts(evidence));
        if (root != null) {
            facts.add(
                    Text.of("Audit ledger up to the end of this run: ")
                            .code(root.text().strip())
                            .and(
                                    ". Kept elsewhere, this line shows later whether any of these entries was changed or cut off."));
        }
        blocks.add(new Block.Bullets(facts));
        String actual = evidence.plan().digest();
        if (!actual.equals(evidence.run().start().planDigest())) {
            blocks.add(new Block.Callout(
                    Block.Tone.CAUTION,
                    "Digest differs",
                    Text.of("The plan inside the record has the digest ")
                            .code(actual)
                            .and(", and the record's start names another.")));
        }
        faults(evidence, blocks);
        outputs(evidence, blocks);
        blocks.add(new Block.Paragraph(Text.of("References such as [e3] name the third event in the record of the run,"
                + " [p2] the second entry in the plan's history and [c1] the first change of the comparison.")));
        return new Section("appendix", "Appendix", blocks);
    }

    private static List<Text> facts(Evidence evidence) {
        return List.of(
                Text.of("Run " + evidence.run().id() + " of plan "
                                + evidence.run().start().planId() + ", from "
                                + Words.utc(evidence.run().start().at()) + " to " + Words.utc(evidence.end()) + " ")
                        .ref(evidence.name(evidence.run().start()))
                        .and("."),
                Text.of("Environment: ").code(Words.cut(evidence.run().start().environment(), 1000)),
                Text.of("Seed: ").code(String.valueOf(evidence.run().seed())),
                Text.of("Plan digest (SHA-256): ").code(evidence.run().start().planDigest()),
                Text.of("Base digest (SHA-256): ")
                        .code(evidence.plan().amendment().base().digest()),
                Text.of("Revision digest (SHA-256): ")
                        .code(evidence.plan().amendment().revision().digest()),
                Text.of("Record: " + Words.count(evidence.run().events().size(), "event", "events") + "."));
    }

    private static void faults(Evidence evidence, List<Block> blocks) {
        if (evidence.stays().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("No fault was injected.")));
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        for (FaultStay stay : evidence.stays()) {
            RunEvent.FaultRemoved removed = stay.removed();
            Text injected = Text.of(String.format(
                            Locale.ROOT,
                            "%.1f s ",
                            evidence.since(stay.injected().at())))
                    .ref(evidence.name(stay.injected()));
            Text gone = Text.of(String.format(Locale.ROOT, "%.1f s ", evidence.since(stay.end())));
            rows.add(List.of(
                    Text.of(stay.key()),
                    Text.empty().code(stay.id()),
                    injected,
                    removed == null ? gone.and("(cleared with the others)") : gone.ref(evidence.name(removed)),
                    Text.of(effect(removed))));
        }
        blocks.add(new Block.Table(
                "Faults that were injected",
                List.of(
                        Block.Column.text("Band", 8),
                        Block.Column.text("Fault", 34),
                        Block.Column.text("Injected", 20),
                        Block.Column.text("Gone", 22),
                        Block.Column.number("Took effect", 16)),
                rows));
    }

    private static String effect(RunEvent.@Nullable FaultRemoved removed) {
        if (removed == null || !removed.counted()) {
            return "not counted";
        }
        String hits = Words.number(removed.hits());
        Long meant = removed.meant();
        return meant == null || !removed.partly() ? hits : hits + " of " + Words.number(meant);
    }

    private static void outputs(Evidence evidence, List<Block> blocks) {
        List<RunEvent.ConsumerTried> said = evidence.run().consumers().stream()
                .filter(tried -> !tried.output().isBlank())
                .toList();
        List<RunEvent.RollbackDone> undone = evidence.run().all(RunEvent.RollbackDone.class).stream()
                .filter(done -> !done.output().isBlank())
                .toList();
        if (!said.isEmpty() || !undone.isEmpty()) {
            blocks.add(new Block.Heading("What the programs printed"));
        }
        for (RunEvent.ConsumerTried tried : said.stream().limit(MOST_OUTPUTS).toList()) {
            String fault = tried.fault();
            Text label = Text.empty().code(tried.consumer()).and(fault == null ? " without a fault" : " under fault ");
            blocks.add(new Block.Quote(
                    (fault == null ? label : label.code(fault)).and(" ").ref(evidence.name(tried)),
                    Words.cut(tried.output(), MOST_OUTPUT)));
        }
        if (said.size() > MOST_OUTPUTS) {
            blocks.add(new Block.Paragraph(
                    Text.of((said.size() - MOST_OUTPUTS) + " more outputs are kept in the record only.")));
        }
        undone.forEach(done -> blocks.add(
                new Block.Quote(Text.of("Rollback ").ref(evidence.name(done)), Words.cut(done.output(), MOST_OUTPUT))));
    }
}
