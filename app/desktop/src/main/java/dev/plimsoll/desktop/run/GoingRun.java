package dev.plimsoll.desktop.run;

import dev.plimsoll.model.run.Run;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The run that goes on: one for all windows, whatever each of them shows.
final class GoingRun {
    final ReadOnlyObjectWrapper<@Nullable ActiveRun> active = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<@Nullable Run> latest = new ReadOnlyObjectWrapper<>();
    final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    final ReadOnlyBooleanWrapper killPulled = new ReadOnlyBooleanWrapper();
    final ReadOnlyObjectWrapper<Duration> remaining = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
}
