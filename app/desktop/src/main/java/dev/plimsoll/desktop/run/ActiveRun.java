package dev.plimsoll.desktop.run;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A run that is going on, as the screen needs it. Any thread.
public interface ActiveRun {
    /// The run as it stands.
    Run now();

    /// Tells of every event, earlier ones first, on the run's own thread.
    void onEvent(Consumer<RunEvent> listener);

    /// Pulls the kill switch. Returns at once; a second call changes nothing.
    void kill(Person by, String reason);

    /// Asks the run to take its fault away and to wait under load. May block.
    ///
    /// @throws Problem if it has not got to its faults or has ended
    void hold(Person by, String reason);

    /// Lets a held run go on with its next fault. May block.
    ///
    /// @throws Problem if it is not held
    void resume(Person by);

    /// An estimate; zero when it ended.
    Duration remaining();

    /// 0 to 1.
    double progress();

    /// Why the record could not be saved; null while it could.
    @Nullable
    Problem unsaved();
}
