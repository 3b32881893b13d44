package dev.plimsoll.desktop.conflict;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A record on the screen that another program may change. What happened to it is shown at once; another content only
/// when it is asked for, because nobody shall sign or review what came while they read.
///
/// @param <T> the record with all that is shown of it
public final class ShownRecord<T> {
    private final Function<T, ?> content;
    private final ToIntFunction<T> events;
    private final ReadOnlyObjectWrapper<@Nullable T> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable T> newer = new ReadOnlyObjectWrapper<>();

    /// @param content what is signed or reviewed of it
    /// @param events how much has happened to it
    public ShownRecord(Function<T, ?> content, ToIntFunction<T> events) {
        this.content = content;
        this.events = events;
    }

    /// Shows it, the newest there is.
    public void show(T record) {
        newer.set(null);
        shown.set(record);
    }

    /// Takes in what another look at the record found.
    ///
    /// @param seen what was shown when the look began
    public void notice(T seen, T now) {
        if (!seen.equals(shown.get()) || events.applyAsInt(now) == events.applyAsInt(seen)) {
            return;
        }
        if (content.apply(now).equals(content.apply(seen))) {
            show(now);
        } else {
            newer.set(now);
        }
    }

    /// Null while none is shown.
    public @Nullable T get() {
        return shown.get();
    }

    /// What is shown; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable T> property() {
        return shown.getReadOnlyProperty();
    }

    /// What somebody else has saved meanwhile; null when what is shown is the newest.
    public ReadOnlyObjectProperty<@Nullable T> newerProperty() {
        return newer.getReadOnlyProperty();
    }
}
