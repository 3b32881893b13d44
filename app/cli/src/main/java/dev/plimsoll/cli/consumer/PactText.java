package dev.plimsoll.cli.consumer;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.consumer.check.Disagreement;
import dev.plimsoll.model.contract.consumer.check.InteractionCheck;
import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.contract.consumer.check.Verdict;

/// The compatibility of a pact for people.
final class PactText {
    private PactText() {}

    static String render(PactCheck check) {
        StringBuilder text = new StringBuilder();
        check.interactions().forEach(interaction -> interaction(interaction, text));
        check.notices().forEach(notice -> line(text, "Note: " + notice));
        line(text, sentence(check));
        return text.toString();
    }

    private static void interaction(InteractionCheck check, StringBuilder text) {
        line(text, check.verdict() + "  " + check.description() + "  (" + check.position() + ")");
        for (Disagreement disagreement : check.disagreements()) {
            line(text, "  " + disagreement.place() + ": " + disagreement.what());
            line(text, "    pact      " + disagreement.pact());
            if (disagreement.contract() != null) {
                line(text, "    contract  " + disagreement.contract());
            }
        }
        check.notes().forEach(note -> line(text, "  Note: " + note));
    }

    /// What came out, in one sentence.
    static String sentence(PactCheck check) {
        String parties = "the pact of " + check.consumer() + " with " + check.provider();
        if (check.interactions().isEmpty()) {
            return "Inconclusive: " + parties + " has no interaction.";
        }
        String counts = check.count(Verdict.PASS) + " of "
                + Words.count(check.interactions().size(), "interaction") + " pass";
        return switch (check.verdict()) {
            case PASS -> "Compatible: " + counts + " in " + parties + ".";
            case INCONCLUSIVE -> "Inconclusive: " + counts + " in " + parties + ", and some could not be decided.";
            case FAIL -> "Not compatible: " + counts + " in " + parties + ".";
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(Visible.line(line)).append('\n');
    }
}
