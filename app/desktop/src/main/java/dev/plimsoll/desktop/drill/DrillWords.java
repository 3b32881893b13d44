package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillPhase;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a drill says for itself, in words.
final class DrillWords {
    private DrillWords() {}

    /// `12:05`.
    static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /// What comes next, for who leads it.
    static String next(DrillState state, Duration ran) {
        List<Inject> delivered = state.delivered();
        return state.drill().injects().stream()
                .filter(inject -> !delivered.contains(inject))
                .findFirst()
                .map(inject -> {
                    Duration left = inject.after().minus(ran);
                    return left.isPositive()
                            ? tr("The next inject is due in %s.", clock(left))
                            : tr("An inject is due.");
                })
                .orElse(tr("Every inject has come."));
    }

    /// What keeps the debrief from being closed, in a sentence; empty when nothing does.
    static String open(DrillState state) {
        boolean named = !state.improvements().isEmpty()
                || !state.all(DrillEvent.NoneBecause.class).isEmpty();
        return named || state.phase() != DrillPhase.DEBRIEF
                ? ""
                : tr("Name what is to be better, or say why there is nothing; then the debrief can be closed.");
    }

    /// Who may own an improvement, as far as the drill knows.
    static List<String> people(DrillState state) {
        List<String> people = new ArrayList<>(List.of(state.drill().owner().account()));
        state.drill().roles().forEach(role -> people.add(role.person().account()));
        return people.stream().distinct().toList();
    }
}
