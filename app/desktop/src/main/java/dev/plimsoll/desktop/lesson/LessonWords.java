package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.learning.forecast.ForecastReading;
import dev.plimsoll.model.learning.outcome.Distribution;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.safeguard.LengthWords;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister.Entry;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister.Trial;
import dev.plimsoll.model.learning.safeguard.SafeguardState;
import dev.plimsoll.model.learning.survival.SurvivalMap.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What boards say.
final class LessonWords {
    private LessonWords() {}

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String state(Entry entry) {
        String word = trIn("safeguard", entry.state().word());
        return entry.gap().isPresent() ? tr("Gap: %s", word) : capital(word);
    }

    static Badge badge(Entry entry) {
        if (entry.gap().isPresent()) {
            return Badge.of(state(entry), Feather.ALERT_OCTAGON, Tone.DANGER);
        }
        return entry.state() == SafeguardState.WORKED
                ? Badge.of(state(entry), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                : Badge.of(state(entry), Feather.HELP_CIRCLE, Tone.NEUTRAL);
    }

    static String trial(Trial trial) {
        return trial.run() + " " + trIn("safeguard", trial.performance().state().word()) + ": "
                + told(trial.performance().measured());
    }

    /// Where the record of the run shows it.
    static String evidence(Trial trial) {
        return trial.performance().events().stream()
                .map(event -> trial.run() + ":e" + event)
                .collect(Collectors.joining(", "));
    }

    static String standing(Standing standing) {
        return capital(trIn("survival", standing.word()));
    }

    static Badge badge(Standing standing) {
        String word = standing(standing);
        return switch (standing) {
            case UNCOVERED -> Badge.of(word, Feather.ALERT_OCTAGON, Tone.DANGER);
            case PLANNED -> Badge.of(word, Feather.CLIPBOARD, Tone.ACCENT);
            case NOT_SURVIVED -> Badge.of(word, Feather.X_CIRCLE, Tone.WARNING);
            case SURVIVED -> Badge.of(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
        };
    }

    static String forecast(Lessons.Answered missed) {
        ForecastReading reading = missed.deviation().reading();
        Measure measure = reading.signal().measure();
        return tr(
                "%s to %s",
                measure.format(reading.interval().low()),
                measure.format(reading.interval().high()));
    }

    static String came(Lessons.Answered missed) {
        ForecastReading reading = missed.deviation().reading();
        return reading.signal().measure().format(reading.value());
    }

    static String answer(Lessons.Answered missed) {
        var answer = missed.answer();
        return answer == null
                ? (missed.open() ? tr("Decide") : tr("Not asked for"))
                : tr("Adjusted: %s", trIn("adjustment", answer.chosen()));
    }

    /// Why it was decided so; empty while nobody has.
    static String because(Lessons.Answered missed) {
        var answer = missed.answer();
        return answer == null ? "" : answer.because();
    }

    static Badge badge(Lessons.Answered missed) {
        return missed.open()
                ? Badge.of(answer(missed), Feather.HELP_CIRCLE, Tone.WARNING)
                : Badge.of(answer(missed), Feather.CHECK, Tone.NEUTRAL);
    }

    static String verdicts(OutcomeBoard.Row row) {
        List<String> words = new ArrayList<>();
        row.runs()
                .forEach((verdict, count) ->
                        words.add(count + " " + trIn("verdict", verdict.name().toLowerCase(Locale.ROOT))));
        return words.isEmpty() ? trIn("runs", "none") : String.join(", ", words);
    }

    /// The share of runs that failed with how many gave an answer.
    static String changeFail(OutcomeBoard.Row row) {
        Double fail = row.changeFail();
        return fail == null ? tr("no answer") : String.format(Locale.ROOT, "%.0f %%", fail * 100);
    }

    /// Never a mean, which a few long ones rule.
    static String distribution(Distribution lengths) {
        return lengths.n() == 0
                ? trIn("lengths", "none")
                : tr(
                        "n %d, median %s, p90 %s, %s to %s",
                        lengths.n(),
                        length(lengths.median()),
                        length(lengths.p90()),
                        length(lengths.shortest()),
                        length(lengths.longest()));
    }

    private static String length(@Nullable Duration length) {
        return length == null ? tr("unknown") : LengthWords.of(length);
    }
}
