package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.drill.DrillModel;
import dev.plimsoll.desktop.drill.DrillView;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.learning.LearningModel;
import dev.plimsoll.desktop.learning.LearningView;
import dev.plimsoll.desktop.nearmiss.NearMissModel;
import dev.plimsoll.desktop.nearmiss.NearMissView;
import dev.plimsoll.desktop.premortem.SessionModel;
import dev.plimsoll.desktop.premortem.SessionView;
import dev.plimsoll.desktop.search.RecurrenceModel;
import dev.plimsoll.desktop.search.RecurrenceView;
import dev.plimsoll.desktop.search.SearchModel;
import dev.plimsoll.desktop.search.SearchView;
import dev.plimsoll.desktop.search.SimilarModel;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.search.FindSimilar;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
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
        SimilarModel similar,
        RecurrenceModel ofDrills,
        RecurrenceModel ofCards) {
    private static final Duration REST = Duration.millis(400);
    private static final List<String> SETUP = List.of("yaml", "yml", "json");
    private static final List<String> FORMATS = List.of("pdf", "html", "docx", "md", "json");

    /// @param plan that is open, of which similar records are looked for
    static Practice of(
            Together all, ShellModel shell, Supplier<Engine> engine, ObservableValue<@Nullable PlanState> plan) {
        Jobs jobs = all.jobs();
        ObjectProperty<Person> person = shell.personProperty();
        RecurrencesOnEngine before = new RecurrencesOnEngine(engine);
        return new Practice(
                all.files(),
                shell,
                new DrillModel(jobs, new DrillsOnEngine(engine), person, all.clock()),
                new LearningModel(jobs, new LearningsOnEngine(engine), person, all.clock()),
                new NearMissModel(jobs, new NearMissesOnEngine(engine), person, Lull.onToolkit(REST)),
                new SessionModel(jobs, new PreMortemsOnEngine(engine), person, all.clock()),
                new SearchModel(jobs, query -> engine.get().searchArchive().search(query), Lull.onToolkit(REST)),
                new SimilarModel(jobs, state -> engine.get().findSimilar().to(state, FindSimilar.SHOWN), plan),
                new RecurrenceModel(jobs, before, Lull.onToolkit(REST)),
                new RecurrenceModel(jobs, before, Lull.onToolkit(REST)));
    }

    /// @param open opens a record where it is at home
    /// @param writeScenario begins a scenario card, which a drill plays
    void build(Map<Screen, Supplier<Node>> builders, Consumer<Object> open, Action writeScenario) {
        builders.put(Screen.DRILLS, () -> {
            drills.drillProperty().subscribe(_ -> lookBack(Screen.DRILLS));
            return new DrillView(
                    drills,
                    this::exportDrill,
                    this::compareDrill,
                    open,
                    writeScenario,
                    new RecurrenceView(ofDrills, id -> met(id, open)));
        });
        builders.put(Screen.LEARNINGS, () -> {
            learnings.chosenProperty().subscribe(_ -> lookBack(Screen.LEARNINGS));
            return new LearningView(
                    learnings, this::importReports, open::accept, new RecurrenceView(ofCards, id -> met(id, open)));
        });
        builders.put(Screen.NEAR_MISSES, () -> new NearMissView(nearMisses, open::accept));
        builders.put(Screen.PRE_MORTEMS, () -> new SessionView(preMortems, this::exportSession));
        builders.put(Screen.SEARCH, () -> new SearchView(search, hit -> openFound(hit.kind(), hit.id(), open)));
    }

    private static void met(String id, Consumer<Object> open) {
        open.accept(RecurrencesOnEngine.met(id));
    }

    /// What the shown drill or card met may have been met before.
    private void lookBack(Screen screen) {
        Object shown = shown(screen);
        (screen == Screen.DRILLS ? ofDrills : ofCards).of(shown == null ? "" : shown.toString());
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

    private void compareDrill() {
        Path production = files.open(tr("Choose the file with what production has"), SETUP);
        Path played = production == null ? null : files.open(tr("Choose the file with what the drill has"), SETUP);
        if (production != null && played != null) {
            drills.compare(production, played);
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
            case DRILLS -> {
                drills.refresh();
                lookBack(screen);
            }
            case LEARNINGS -> {
                learnings.refresh();
                lookBack(screen);
            }
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
