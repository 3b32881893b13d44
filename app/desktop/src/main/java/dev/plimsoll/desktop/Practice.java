package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.drill.DrillModel;
import dev.plimsoll.desktop.drill.DrillView;
import dev.plimsoll.desktop.learning.LearningModel;
import dev.plimsoll.desktop.learning.LearningView;
import dev.plimsoll.desktop.nearmiss.NearMissModel;
import dev.plimsoll.desktop.nearmiss.NearMissView;
import dev.plimsoll.desktop.premortem.SessionModel;
import dev.plimsoll.desktop.premortem.SessionView;
import dev.plimsoll.desktop.search.SearchModel;
import dev.plimsoll.desktop.search.SearchView;
import dev.plimsoll.desktop.search.SimilarModel;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What people practise and remember: search, learning cards, near misses, pre-mortems, drills, and the ways between
/// their screens.
record Practice(
        FileChoice files,
        ShellModel shell,
        DrillModel drills,
        LearningModel learnings,
        NearMissModel nearMisses,
        SessionModel preMortems,
        SearchModel search,
        SimilarModel similar) {
    private static final List<String> FORMATS = List.of("pdf", "html", "docx", "md", "json");

    /// @param open opens a record where it is at home
    /// @param writeScenario begins a scenario card, which a drill plays
    void build(Map<Screen, Supplier<Node>> builders, Consumer<Object> open, Action writeScenario) {
        builders.put(Screen.DRILLS, () -> new DrillView(drills, this::exportDrill, open, writeScenario));
        builders.put(Screen.LEARNINGS, () -> new LearningView(learnings, this::importReports, open::accept));
        builders.put(Screen.NEAR_MISSES, () -> new NearMissView(nearMisses, open::accept));
        builders.put(Screen.PRE_MORTEMS, () -> new SessionView(preMortems, this::exportSession));
        builders.put(Screen.SEARCH, () -> new SearchView(search, hit -> openFound(hit.kind(), hit.id(), open)));
    }

    /// Opens what the archive has found.
    void openFound(String kind, String id, Consumer<Object> open) {
        Object name = Places.name(kind, id);
        switch (name) {
            case null -> shell.say(tr("No screen shows this %s alone; open the record that it is part of.", kind));
            case Visit visit -> shell.go(visit);
            default -> open.accept(name);
        }
    }

    private void importReports() {
        Path file = files.open(tr("Choose an old report in Markdown"), List.of("md", "markdown", "txt"));
        if (file != null) {
            learnings.importReports(List.of(file));
        }
    }

    private void exportSession() {
        SessionState shown = preMortems.sessionProperty().get();
        Path file = shown == null ? null : files.save(tr("Write the pre-mortem"), "report-" + shown.id(), FORMATS);
        if (file != null) {
            preMortems.export(file);
        }
    }

    private void exportDrill() {
        DrillState shown = drills.drillProperty().get();
        Path file =
                shown == null ? null : files.save(tr("Write the report of the drill"), "report-" + shown.id(), FORMATS);
        if (file != null) {
            drills.export(file);
        }
    }

    /// Reads what a screen lists.
    void arrived(Screen screen) {
        switch (screen) {
            case DRILLS -> drills.refresh();
            case LEARNINGS -> learnings.refresh();
            case NEAR_MISSES -> nearMisses.refresh();
            case PRE_MORTEMS -> preMortems.refresh();
            case SEARCH -> search.find();
            default -> throw new IllegalArgumentException("nobody practises on " + screen);
        }
    }

    /// What a screen shows now; null for nothing in particular.
    @Nullable
    Object shown(Screen screen) {
        return switch (screen) {
            case DRILLS -> {
                DrillState state = drills.drillProperty().get();
                yield state == null ? null : state.id();
            }
            case LEARNINGS -> {
                var row = learnings.chosenProperty().get();
                yield row == null ? null : row.state().id();
            }
            case NEAR_MISSES -> {
                NearMissState state = nearMisses.chosenProperty().get();
                yield state == null ? null : state.id();
            }
            case PRE_MORTEMS -> {
                SessionState state = preMortems.sessionProperty().get();
                yield state == null ? null : state.id();
            }
            default -> null;
        };
    }

    /// Opens a record that one of these screens shows.
    boolean open(Object name) {
        switch (name) {
            case DrillId id -> drills.open(id);
            case LearningId id -> learnings.open(id);
            case NearMissId id -> nearMisses.open(id);
            case SessionId id -> preMortems.open(id);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Where a record is at home; null where it is on none of these screens.
    static @Nullable Visit home(Object name) {
        return switch (name) {
            case DrillId id -> new Visit(Screen.DRILLS, id);
            case LearningId id -> new Visit(Screen.LEARNINGS, id);
            case NearMissId id -> new Visit(Screen.NEAR_MISSES, id);
            case SessionId id -> new Visit(Screen.PRE_MORTEMS, id);
            default -> null;
        };
    }
}
