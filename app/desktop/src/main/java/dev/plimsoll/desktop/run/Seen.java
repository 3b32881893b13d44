package dev.plimsoll.desktop.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How much of a run the screen has seen. A run that goes on comes again and again with a few more events, and what was
/// drawn of the others need not be drawn again.
final class Seen {
    private Seen() {}

    /// How many events of a run were in the one before, which is 0 when that was another run.
    @SuppressWarnings("ReferenceEquality") // events are kept, never copied: another object is another history
    static int events(@Nullable Run before, Run now) {
        if (before == null || !before.id().equals(now.id())) {
            return 0;
        }
        List<RunEvent> seen = before.events();
        boolean goesOn = now.events().size() >= seen.size() && now.events().get(seen.size() - 1) == seen.getLast();
        return goesOn ? seen.size() : 0;
    }

    /// The run as it stood when something of these kinds happened last, for a part of the screen that shows nothing
    /// else.
    static ObservableValue<@Nullable Run> at(
            ObservableValue<@Nullable Run> run, List<Class<? extends RunEvent>> kinds) {
        ReadOnlyObjectWrapper<@Nullable Run> latest = new ReadOnlyObjectWrapper<>();
        run.subscribe(now -> {
            if (now == null || news(latest.get(), now, kinds)) {
                latest.set(now);
            }
        });
        return latest.getReadOnlyProperty();
    }

    private static boolean news(@Nullable Run before, Run now, List<Class<? extends RunEvent>> kinds) {
        int seen = events(before, now);
        return seen == 0
                || now.events().subList(seen, now.events().size()).stream()
                        .anyMatch(event -> kinds.stream().anyMatch(kind -> kind.isInstance(event)));
    }
}
