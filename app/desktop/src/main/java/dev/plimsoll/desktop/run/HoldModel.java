package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Whether the run that is going on is held, by whom and why; and the way to hold it and to let it go on. A wish is
/// left for the run, which takes it within a second: until then it is asked for only.
public final class HoldModel {
    /// How the run that is going on stands.
    public enum Standing {
        /// None goes on.
        NONE,
        GOING,
        /// Somebody here wants it held, and it has not taken that yet.
        ASKED,
        HELD
    }

    private final Jobs jobs;
    private final RunModel run;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Standing> standing;

    public HoldModel(Jobs jobs, RunModel run) {
        this.jobs = jobs;
        this.run = run;
        this.standing = asked.flatMap(wanted -> Present.map(run.activeProperty(), _ -> true, false)
                .flatMap(active ->
                        Present.map(run.latestProperty(), now -> standing(now, active, wanted), Standing.NONE)));
        run.latestProperty().subscribe(now -> {
            if (now == null || now.ended() || held(now)) {
                asked.set(false);
            }
        });
    }

    private static Standing standing(Run now, boolean active, boolean wanted) {
        if (!active || now.ended()) {
            return Standing.NONE;
        }
        return held(now) ? Standing.HELD : wanted ? Standing.ASKED : Standing.GOING;
    }

    private static boolean held(Run now) {
        return now.all(RunEvent.Held.class).size()
                > now.all(RunEvent.Resumed.class).size();
    }

    /// Holds the run that is going on; without a reason it says where that was done.
    public void hold(Person by) {
        ActiveRun now = run.activeProperty().get();
        if (now != null && standing.getValue() == Standing.GOING) {
            String why = reason.get().isBlank()
                    ? "Held in the window."
                    : reason.get().strip();
            asked.set(true);
            ask(tr("Holding %s", now.now().id()), () -> now.hold(by, why));
            reason.set("");
        }
    }

    /// Lets it go on with its next fault.
    public void resume(Person by) {
        ActiveRun now = run.activeProperty().get();
        if (now != null) {
            ask(tr("Resuming %s", now.now().id()), () -> now.resume(by));
        }
    }

    private void ask(String title, Runnable wish) {
        run.problemProperty().set(null);
        jobs.deed(
                title,
                () -> {
                    wish.run();
                    return title;
                },
                _ -> {},
                failure -> {
                    asked.set(false);
                    run.problemProperty().set(failure);
                });
    }

    /// How the run that is going on stands.
    public ObservableValue<Standing> standing() {
        return standing;
    }

    /// The same in a sentence; who holds it, and why.
    public ObservableValue<String> words() {
        return standing.flatMap(now -> Present.map(run.latestProperty(), latest -> words(now, latest), ""));
    }

    private static String words(Standing standing, Run now) {
        return switch (standing) {
            case NONE -> "";
            case GOING ->
                now.all(RunEvent.KillRequested.class).isEmpty()
                        ? tr("The run goes on.")
                        : tr("The run is being stopped.");
            case ASKED -> tr("Holding: the fault is taken away within a second.");
            case HELD -> held(now.all(RunEvent.Held.class).getLast());
        };
    }

    private static String held(RunEvent.Held held) {
        Person by = held.by();
        String who = by == null ? tr("A threshold") : by.toString();
        return held.fault() == null
                ? tr("%s holds the run: %s", who, told(held.sentence()))
                : tr("%s holds the run, %s was taken away: %s", who, held.fault(), told(held.sentence()));
    }

    /// Why it shall be held.
    public StringProperty reasonProperty() {
        return reason;
    }
}
