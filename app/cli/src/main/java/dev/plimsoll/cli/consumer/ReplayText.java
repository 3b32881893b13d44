package dev.plimsoll.cli.consumer;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.consumer.check.Verdict;
import dev.plimsoll.model.contract.consumer.replay.Difference;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import dev.plimsoll.model.contract.consumer.replay.ReplayedInteraction;

/// The replay of a pact for people.
final class ReplayText {
    private ReplayText() {}

    static String render(Replay replay) {
        StringBuilder text = new StringBuilder();
        replay.interactions().forEach(interaction -> interaction(interaction, text));
        replay.notices().forEach(notice -> line(text, "Note: " + notice));
        line(text, sentence(replay));
        return text.toString();
    }

    private static void interaction(ReplayedInteraction one, StringBuilder text) {
        line(text, one.verdict() + "  " + one.description() + "  (" + one.position() + ")");
        if (!one.differences().isEmpty() && !one.request().isEmpty()) {
            line(text, "  " + one.request() + (one.status() == null ? "" : " answered " + one.status()));
        }
        one.differences().forEach(difference -> difference(difference, text));
        one.notes().forEach(note -> line(text, "  Note: " + note));
    }

    private static void difference(Difference difference, StringBuilder text) {
        line(text, "  " + difference.place() + ": " + difference.what());
        if (difference.expected() != null) {
            line(text, "    expected  " + difference.expected());
        }
        if (difference.actual() != null) {
            line(text, "    actual    " + difference.actual());
        }
        line(text, "    pact      " + difference.pact());
    }

    /// What came out, in one sentence.
    static String sentence(Replay replay) {
        String parties = "the pact of " + replay.consumer() + " with " + replay.provider();
        String place = " at " + replay.address() + ", seed " + replay.seed() + ".";
        if (replay.planned() == 0) {
            return "Inconclusive: " + parties + " has no interaction over HTTP to replay.";
        }
        String counts = replay.count(Verdict.PASS) + " of " + Words.count(replay.planned(), "interaction") + " of "
                + parties + " pass";
        String stopped = replay.stopped()
                ? ", and it was stopped after " + replay.interactions().size()
                : "";
        return switch (replay.verdict()) {
            case PASS -> "Compatible: " + counts + place;
            case INCONCLUSIVE ->
                "Inconclusive: " + counts + (stopped.isEmpty() ? ", and some could not be decided" : stopped) + place;
            case FAIL -> "Not compatible: " + counts + stopped + place;
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(Visible.line(line)).append('\n');
    }
}
