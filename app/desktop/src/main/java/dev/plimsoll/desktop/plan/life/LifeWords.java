package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.StateProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has been done with a plan, as rows to read.
final class LifeWords {
    private static final int MOST_LISTED = 20;

    private LifeWords() {}

    static Optional<PlanEvent.Acknowledged> taken(PlanState state, Person who) {
        return state.sinceWritten(PlanEvent.Acknowledged.class).stream()
                .filter(one ->
                        one.by().equals(who) && one.digest().equals(state.plan().digest()))
                .findFirst();
    }

    static String duty(PlanState state, Person who) {
        return taken(state, who)
                .map(one -> tr("You have taken your part on, %s.", Words.when(one.at())))
                .orElseGet(() -> tr("The plan names you. Whoever it names takes their part on before its run."));
    }

    /// What the last rehearsal of this content has shown, and when.
    static String rehearsal(PlanState state) {
        List<PlanEvent.Rehearsed> tried = state.sinceWritten(PlanEvent.Rehearsed.class);
        if (tried.isEmpty()) {
            return tr("Nobody has rehearsed the rollback of this content yet.");
        }
        PlanEvent.Rehearsed last = tried.getLast();
        String took = Words.time(last.took());
        String target = Words.time(state.plan().rollback().target());
        return last.exitCode() == null
                ? tr(
                        "%s rehearsed it, %s: it took %s of %s and did not end by itself.",
                        last.by(), Words.when(last.at()), took, target)
                : tr(
                        "%s rehearsed it, %s: it took %s of %s and ended with exit code %d.",
                        last.by(), Words.when(last.at()), took, target, last.exitCode());
    }

    /// The gates that were set aside and the deviations that were allowed: what, who, until when, why.
    static List<List<String>> aside(PlanState state) {
        List<List<String>> rows = new ArrayList<>();
        state.sinceWritten(PlanEvent.Waived.class)
                .forEach(one ->
                        rows.add(List.of(tr(one.gate()), one.by().account(), Words.when(one.until()), one.reason())));
        state.all(PlanEvent.Allowed.class)
                .forEach(one -> rows.add(
                        List.of(one.deviation().setting(), one.by().account(), Words.when(one.until()), one.reason())));
        return rows;
    }

    /// Decisions: the question, what was chosen, why, who.
    static List<List<String>> decisions(PlanState state) {
        return state.all(PlanEvent.Decided.class).stream()
                .map(one -> List.of(
                        one.question(), one.chosen(), one.because(), one.by().account()))
                .toList();
    }

    /// How a state is against its baseline, or why it could not be read.
    static String standing(StateReading read) {
        String failure = read.failure();
        if (failure != null) {
            return told(failure);
        }
        StateProbe.Difference difference = read.difference();
        if (difference.none()) {
            return tr("As its baseline");
        }
        return Stream.of(listed(tr("Too much:"), difference.tooMuch()), listed(tr("Missing:"), difference.missing()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String listed(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String more = lines.size() > MOST_LISTED ? ", " + tr("%d more", lines.size() - MOST_LISTED) : "";
        return title + " " + lines.stream().limit(MOST_LISTED).collect(Collectors.joining(", ")) + more;
    }
}
