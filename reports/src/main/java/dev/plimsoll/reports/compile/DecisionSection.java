package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was decided, on which grounds, and which roles took part. Accounts stay in the audit record.
final class DecisionSection {
    private DecisionSection() {}

    static Section of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        Verdict verdict = evidence.verdict();
        Text text = Text.of(verdict == Verdict.PASS ? "Promotion is open: " : "Promotion stays closed: ")
                .and("“" + Words.cut(evidence.reason(), 600) + "”");
        Text cited = evidence.run()
                .conclusion()
                .map(concluded -> text.and(" ").ref(evidence.name(concluded)))
                .orElse(text);
        blocks.add(new Block.Callout(SummarySection.tone(verdict), verdict.name(), cited));
        blocks.add(new Block.Paragraph(Text.of("The rule is the same for every run: only PASS promotes. The verdict"
                + " follows from the record alone and can be drawn again from it.")));
        blocks.add(new Block.Bullets(roles(evidence)));
        notes(evidence, blocks);
        blocks.addAll(GovernanceNotes.of(evidence));
        return new Section("decision", "Decision", blocks);
    }

    private static List<Text> roles(Evidence evidence) {
        List<Text> roles = new ArrayList<>();
        int writers = evidence.history().authors().size();
        roles.add(Text.of(
                "The plan was written by the author" + (writers > 1 ? "s (" + writers + " accounts)" : "") + "."));
        Set<Person> approvers = new LinkedHashSet<>();
        for (int i = 0; i < evidence.history().events().size(); i++) {
            if (evidence.history().events().get(i) instanceof PlanEvent.Approved approved
                    && counts(evidence, approved)) {
                approvers.add(approved.by());
                roles.add(Text.of("Approver " + approvers.size()
                                + ", who is not an author, approved exactly this content on " + Words.utc(approved.at())
                                + " ")
                        .ref("p" + (i + 1))
                        .and("."));
            }
        }
        if (approvers.isEmpty()) {
            roles.add(Text.of("The plan's history holds no approval of exactly this content by somebody other than its"
                    + " author."));
        }
        roles.add(Text.of("The run was started by the operator on "
                        + Words.utc(evidence.run().start().at()) + " ")
                .ref(evidence.name(evidence.run().start()))
                .and("."));
        return roles;
    }

    private static boolean counts(Evidence evidence, PlanEvent.Approved approved) {
        return approved.digest().equals(evidence.run().start().planDigest())
                && !evidence.history().authors().contains(approved.by())
                && !approved.at().isAfter(evidence.run().start().at());
    }

    private static void notes(Evidence evidence, List<Block> blocks) {
        for (int i = 0; i < evidence.history().events().size(); i++) {
            if (evidence.history().events().get(i) instanceof PlanEvent.Approved approved
                    && counts(evidence, approved)
                    && !approved.note().isBlank()) {
                blocks.add(new Block.Quote(
                        Text.of("Note of an approver ").ref("p" + (i + 1)), Words.cut(approved.note(), 2000)));
            }
        }
    }
}
