package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.learning.LearningModel;
import dev.plimsoll.desktop.recent.Opened;
import dev.plimsoll.desktop.recent.RecentModel;
import dev.plimsoll.desktop.recent.RecentWork;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The ways back to what was opened lately.
///
/// @param check checks evidence
record Reopening(Journeys go, LearningModel cards, Supplier<Engine> engine, Consumer<Path> check)
        implements RecentWork {
    @Override
    public Optional<String> missing(Opened one) {
        if (one.kind() == Opened.Kind.PLAN) {
            boolean there = engine.get().plans().all().stream()
                    .anyMatch(plan -> plan.id().value().equals(one.names().getFirst()));
            return there ? Optional.empty() : Optional.of(one.title());
        }
        return one.files().stream().filter(Files::notExists).findFirst().map(Path::toString);
    }

    @Override
    public void open(Opened one) {
        List<String> names = one.names();
        switch (one.kind()) {
            case CONTRACTS -> go.compare(one.file(), Path.of(names.getLast()));
            case NAMES -> go.compare(new Amended.TwoNamed(names.getFirst(), names.get(1), Path.of(names.getLast())));
            case PLAN -> go.openPlan(new PlanId(names.getFirst()));
            case EVIDENCE -> check.accept(one.file());
            case REPORT -> {
                go.shell().show(Screen.LEARNINGS);
                cards.importReports(List.of(one.file()));
            }
        }
    }

    /// What the amendment screen shows, if it can be opened again by files or names; null if not.
    static @Nullable Opened of(@Nullable Amended shown) {
        return switch (shown == null ? null : shown.source()) {
            case Amended.TwoFiles two -> Opened.contracts(two.base(), two.revision());
            case Amended.TwoNamed two -> Opened.names(two.base(), two.revision(), two.folder());
            case Amended.OfPlan _, Amended.OfRecord _ -> null;
            case null -> null;
        };
    }

    /// The menu of what was opened lately.
    static Commands.Inner menu(RecentModel recent) {
        ObservableList<Action> actions = FXCollections.observableArrayList();
        Runnable list = () -> actions.setAll(
                recent.shown().stream().map(one -> action(recent, one)).toList());
        recent.shown().subscribe(list);
        list.run();
        Action clear = Action.of(
                        tr("Clear the list"),
                        tr("Forget what was opened lately; nothing else is deleted"),
                        Feather.X,
                        recent::clear)
                .disabledWhen(Bindings.isEmpty(recent.shown()));
        return new Commands.Inner(tr("Open recent"), actions, clear);
    }

    private static Action action(RecentModel recent, Opened one) {
        Feather icon = switch (one.kind()) {
            case CONTRACTS, NAMES -> Feather.GIT_MERGE;
            case PLAN -> Feather.CLIPBOARD;
            case EVIDENCE -> Feather.ARCHIVE;
            case REPORT -> Feather.FILE_TEXT;
        };
        return Action.of(one.title(), one.detail(), icon, () -> recent.open(one));
    }
}
