package dev.plimsoll.desktop;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.lint.CheckWording;
import dev.plimsoll.engine.lint.CheckWording.Aspect;
import dev.plimsoll.engine.lint.Remark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Checks wording for the people of the open workspace. What knows their names is kept until their list changes.
final class WordingOnEngine {
    private record Known(List<String> names, CheckWording check) {}

    private final Supplier<Engine> engine;
    private volatile @Nullable Known known;

    WordingOnEngine(Supplier<Engine> engine) {
        this.engine = engine;
    }

    /// What blames in a text. Blocks.
    List<Remark> blame(String text) {
        return check(text, EnumSet.of(Aspect.BLAME));
    }

    /// What blames or is vague in an action. Blocks.
    List<Remark> action(String text) {
        return check(text, EnumSet.of(Aspect.BLAME, Aspect.ACTIONS));
    }

    private List<Remark> check(String text, Set<Aspect> aspects) {
        List<String> names = CheckWording.names(engine.get().keepPeople().current());
        Known now = known;
        if (now == null || !now.names().equals(names)) {
            now = new Known(names, new CheckWording(names));
            known = now;
        }
        return now.check().check(text, aspects);
    }
}
