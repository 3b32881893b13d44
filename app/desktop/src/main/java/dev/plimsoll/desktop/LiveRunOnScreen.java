package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.run.ActiveRun;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The engine's live run as the screen needs it.
record LiveRunOnScreen(LiveRun live) implements ActiveRun {
    @Override
    public Run now() {
        return live.now();
    }

    @Override
    public void onEvent(Consumer<RunEvent> listener) {
        live.onEvent(listener);
    }

    @Override
    public void kill(Person by, String reason) {
        live.kill(by, reason);
    }

    @Override
    public void hold(Person by, String reason) {
        live.hold(by, reason);
    }

    @Override
    public void resume(Person by) {
        live.resume(by);
    }

    @Override
    public Duration remaining() {
        return live.remaining();
    }

    @Override
    public double progress() {
        return live.progress();
    }

    @Override
    public @Nullable Problem unsaved() {
        RuntimeException failure = live.storeFailure();
        return failure == null
                ? null
                : new Problem(
                        tr("The record of run %s could not be saved: %s", live.id(), failure.getMessage()),
                        tr("Check the disk of the workspace; what you see here is not kept."),
                        failure);
    }
}
