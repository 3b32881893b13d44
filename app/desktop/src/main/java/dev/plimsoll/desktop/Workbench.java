package dev.plimsoll.desktop;

import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.lock.LockFrame;
import dev.plimsoll.desktop.lock.LockModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.settings.Kept;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.settings.SettingsModel;
import dev.plimsoll.desktop.settings.SettingsWork;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.desktop.shell.KillSwitch;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.ShellView;
import dev.plimsoll.model.plan.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The composition root: every object of the workbench is made and wired here, and in the windows that it opens.
public final class Workbench implements AutoCloseable {
    private static final Duration TICK = Duration.millis(200);
    private static final Duration BETWEEN_LOOKS = Duration.minutes(30);

    private final OpeningWorkspace workspace;
    private final Jobs jobs;
    private final SettingsModel settings;
    private final Appearance appearance;
    private final LockModel lock;
    private final Options options;
    private final KeptFile keptFile;
    private final Together together;
    private final WorkWindow first;
    private final MoreWindows more;
    private volatile Map<String, String> services;

    Workbench(
            Options options,
            Begun begun,
            Appearance appearance,
            FxBridge fx,
            FileChoice files,
            PassphraseQuestion question,
            InstantSource clock,
            RandomGenerator random) {
        this.options = options;
        this.appearance = appearance;
        this.keptFile = begun.file();
        Kept kept = begun.kept();
        this.services = SettingsOnEngine.environment(kept);
        this.workspace = begun.workspace();
        workspace.findServices(() -> services);
        this.jobs = Jobs.onVirtualThreads(fx);
        SettingsWork settingsWork = new SettingsOnEngine(workspace, clock, question, keptFile).work();
        this.settings = new SettingsModel(jobs, appearance, settingsWork, kept);
        this.together =
                new Together(options, workspace, jobs, fx, settings, appearance, files, question, clock, random);
        RunModel run = new RunModel(jobs, fx, new WorkOnEngine(workspace::engine).run());
        this.lock = new LockModel(jobs, new LockOnWorkspace(workspace), run.goingProperty(), clock);
        this.first = new WorkWindow(together, new ShellModel(options.person()), run, lock);
        this.more = new MoreWindows(this::another, appearance, lock);
        connect();
        Consumer<Boolean> others = fx.latest(_ -> othersChanged());
        workspace.onOthersChange(() -> others.accept(true));
    }

    private WorkWindow another() {
        ShellModel shell = first.shell().beside();
        return new WorkWindow(together, shell, first.run().another(), lock);
    }

    private void othersChanged() {
        first.othersChanged();
        more.othersChanged();
    }

    private void connect() {
        RunModel run = first.run();
        Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> run.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        run.activeProperty().subscribe(active -> {
            if (active == null) {
                ticks.stop();
            } else {
                ticks.play();
            }
        });
        List.of(settings.wiremockProperty(), settings.toxiproxyProperty())
                .forEach(address ->
                        address.subscribe((_, _) -> services = SettingsOnEngine.environment(settings.kept())));
        lock.idleMinutesProperty().bind(settings.lockAfterProperty());
        lock.onOpened(() -> {
            first.reopened();
            more.reopened();
        });
        first.leaving().before(more::keep);
    }

    /// The whole window, its lists loading.
    Parent view(Runnable quit) {
        keepBackups();
        KillSwitch kill = new KillSwitch(first.run(), first.shell().personProperty()::get);
        OwnWindows beside = first.beside();
        ShellView view = first.view(kill, beside, List.of(more.open()), () -> leave(quit));
        LockFrame frame = new LockFrame(view, lock, kill);
        appearance.size(frame);
        appearance.icons(frame);
        appearance.still(frame);
        beside.beside(frame);
        more.beside(frame, () -> leave(quit));
        return frame;
    }

    /// Opens the files that the program was started with. Call on the FX thread once the window is there.
    void openGiven() {
        first.given().open(options.files());
    }

    /// Whether nothing is being read or done.
    ObservableBooleanValue idle() {
        return Bindings.isEmpty(jobs.running());
    }

    private void keepBackups() {
        Timeline hours = new Timeline(
                new KeyFrame(BETWEEN_LOOKS, _ -> first.safekeeping().backUp()));
        hours.setCycleCount(Animation.INDEFINITE);
        hours.play();
        first.safekeeping().backUp();
    }

    /// Closes the window once what was written last is kept.
    void leave(Runnable close) {
        first.leaving().leave(close);
    }

    /// Lets somebody else work from now on.
    void actAs(Person person) {
        first.shell().actAs(person);
    }

    /// Where the window is; kept for the next session.
    ObjectProperty<Kept.@Nullable Place> placeProperty() {
        return settings.placeProperty();
    }

    /// Writes the settings down, at once.
    void keepSettings() {
        keptFile.write(settings.kept());
    }

    /// Stops a run that goes on and closes the workspace. Waits; a second call changes nothing.
    @Override
    public void close() {
        workspace.close();
    }
}
