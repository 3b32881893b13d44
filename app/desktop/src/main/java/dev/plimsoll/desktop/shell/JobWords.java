package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.property.Present;
import java.time.Duration;
import javafx.beans.value.ObservableValue;

/// How long jobs still take, no more exactly than anybody can know.
final class JobWords {
    private JobWords() {}

    /// Empty when nobody can tell.
    static ObservableValue<String> left(Job job) {
        return Present.map(job.remainingProperty(), JobWords::left, "");
    }

    static String left(Duration left) {
        long seconds = (left.toMillis() + 999) / 1000;
        if (seconds < 10) {
            return tr("less than 10 s left");
        }
        long step = seconds <= 50 ? 10 : seconds < 3600 ? 60 : 600;
        return tr("about %s left", Words.time(Duration.ofSeconds((seconds + step - 1) / step * step)));
    }
}
