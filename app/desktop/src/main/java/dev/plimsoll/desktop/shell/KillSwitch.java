package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.model.plan.Person;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// The kill switch: always in the same place, one key, live only while a run is going on.
public final class KillSwitch {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed-run");

    private final RunModel run;
    private final Action action;

    public KillSwitch(RunModel run, Supplier<Person> who) {
        this.run = run;
        this.action = Action.of(
                        tr("Kill switch"),
                        tr("Stops the run now: the load ends, every fault is removed, the rollback runs"),
                        Feather.STOP_CIRCLE,
                        () -> run.kill(who.get()))
                .withKeys("Shortcut+Shift+PERIOD")
                .disabledWhen(Present.not(run.activeProperty()));
    }

    public Action action() {
        return action;
    }

    /// A button for it, in one place of the window at a time.
    public Button button() {
        Button button = action.button("kill-switch");
        button.setId("kill-switch");
        button.setFocusTraversable(true);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty()
                .bind(Present.map(run.activeProperty(), _ -> true, false)
                        .flatMap(active -> run.killPulledProperty().map(pulled -> text(active, pulled))));
        run.activeProperty().subscribe(active -> button.pseudoClassStateChanged(ARMED, active != null));
        return button;
    }

    private static String text(boolean active, boolean pulled) {
        return !active ? tr("Kill switch") : pulled ? tr("Stopping…") : tr("Stop the run");
    }
}
