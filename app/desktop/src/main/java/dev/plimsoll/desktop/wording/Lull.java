package dev.plimsoll.desktop.wording;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Waits until somebody rests from typing.
@FunctionalInterface
public interface Lull {
    /// Runs this after a moment of rest; what was asked for before and has not run is forgotten.
    void then(Runnable last);

    /// The lull of the running toolkit.
    static Lull onToolkit(Duration rest) {
        PauseTransition pause = new PauseTransition(rest);
        return last -> {
            pause.setOnFinished(_ -> last.run());
            pause.playFromStart();
        };
    }
}
