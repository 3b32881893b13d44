package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.AmendmentWork;
import dev.plimsoll.desktop.audit.AuditModel;
import dev.plimsoll.desktop.audit.AuditWork;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.palette.PaletteModel;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.report.ReportWork;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunWork;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.KillSwitch;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.ShellView;
import dev.plimsoll.desktop.shell.StatusView;
import dev.plimsoll.desktop.shell.TitleBar;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.model.plan.Person;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.util.Duration;

/// The composition root: every object of the workbench is made and wired here.
public final class Workbench implements AutoCloseable {
    private static final Duration TICK = Duration.millis(200);
    private static final Duration BETWEEN_LOOKS = Duration.minutes(30);

    private final OpeningWorkspace workspace;
    private final Jobs jobs;
    private final ShellModel shell;
    private final HomeModel home;
    private final AmendmentModel amendment;
    private final PlanModel plan;
    private final RunModel run;
    private final ReportModel report;
    private final AuditModel audit;
    private final House house;
    private final Options options;
    private final Journeys journeys;
    private final Safekeeping safekeeping;

    Workbench(
            Options options,
            FxBridge fx,
            FileChoice files,
            PassphraseQuestion question,
            InstantSource clock,
            RandomGenerator random) {
        this.options = options;
        this.workspace = new OpeningWorkspace(options.workspace(), clock, question);
        this.jobs = Jobs.onVirtualThreads(fx);
        this.shell = new ShellModel(options.person());
        this.home = new HomeModel(jobs, new HomeOnEngine(this::engine, clock), shell.personProperty());
        this.amendment = new AmendmentModel(jobs, amendmentWork());
        this.plan = new PlanModel(jobs, planWork(), shell.personProperty());
        this.run = new RunModel(jobs, fx, runWork());
        this.report = new ReportModel(jobs, reportWork());
        this.audit = new AuditModel(jobs, auditWork(), ZoneId.systemDefault());
        this.house = new House(files, audit);
        this.journeys = new Journeys(shell, home, amendment, plan, run, report, files, jobs, this::engine, random);
        this.safekeeping = new Safekeeping(jobs, workspace, question, shell, run, options.backupAge());
        connect();
        Consumer<Boolean> others = fx.latest(_ -> othersChanged());
        workspace.onOthersChange(() -> others.accept(true));
    }

    private void othersChanged() {
        home.refresh();
        plan.othersChanged();
    }

    private Engine engine() {
        return workspace.engine();
    }

    private AmendmentWork amendmentWork() {
        return new AmendmentWork(
                (base, revision) -> engine().compare().compare(base, revision),
                id -> engine().plans().get(id),
                kept -> engine().plans().diffOf(kept),
                digest -> engine().plans().textOf(digest));
    }

    private PlanWork planWork() {
        return new PlanWork(
                id -> engine().plans().get(id),
                (seen, by, note) -> engine().approvePlan().approve(seen, by, note),
                (seen, changed, by) -> engine().revisePlan().revise(seen, changed, by),
                new PlanRulesOnScreen(() -> engine().planRules()));
    }

    private RunWork runWork() {
        return new RunWork(
                (id, by) -> new LiveRunOnScreen(engine().startRun().start(id, by)),
                id -> engine().runs().get(id),
                (id, folder) -> engine().writeEvidence().write(id, folder));
    }

    private ReportWork reportWork() {
        return new ReportWork(
                id -> engine().compileReport().compile(id),
                (id, format, file) -> engine().compileReport().export(id, format, file));
    }

    private AuditWork auditWork() {
        return new AuditWork(
                () -> engine().findActs().find(AuditFilter.ALL),
                (anchors, checked) -> engine().verifyLedger().verify(anchors, checked),
                () -> engine().writeAnchor().anchor());
    }

    /// What a screen shows is read when the screen is.
    private void arrived(Screen screen) {
        switch (screen) {
            case HOME -> home.refresh();
            case AUDIT -> audit.refresh();
            default -> {
                // It shows one thing, which is read when it is opened.
            }
        }
    }

    private void connect() {
        shell.connect(journeys::open, journeys::shown);
        Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> run.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        run.activeProperty().subscribe(active -> {
            if (active == null) {
                ticks.stop();
            } else {
                shell.show(Screen.RUN);
                ticks.play();
            }
        });
        shell.screenProperty().subscribe((_, now) -> arrived(now));
        shell.personProperty().subscribe((_, _) -> home.refresh());
        run.onEnded(_ -> home.refresh());
        plan.onChanged(state -> {
            shell.know(state.authors());
            shell.know(List.of(state.plan().owner()));
            home.refresh();
        });
    }

    /// The whole window, its lists loading.
    Parent view(Appearance appearance, Runnable quit) {
        home.refresh();
        keepBackups();
        KillSwitch kill = new KillSwitch(run, shell.personProperty()::get);
        Actions actions = new Actions(journeys, safekeeping, home, amendment, plan, run, report);
        Menus menus = new Menus(actions, shell, kill, appearance, quit);
        Commands commands = menus.commands();
        Findable findable = new Findable(commands, journeys, this::engine);
        ShellView view = new ShellView(
                shell,
                commands,
                new PaletteModel(jobs, findable::actions, findable::things, FXCollections.observableArrayList()),
                new TitleBar(shell, menus.back(), menus.forward(), menus.palette(), kill),
                new StatusView(jobs, options.workspace(), shell.saidProperty()),
                new Screens(actions, house, home, amendment, plan, run, report).builders());
        appearance.size(view);
        return view;
    }

    private void keepBackups() {
        Timeline hours = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> safekeeping.backUp()));
        hours.setCycleCount(Animation.INDEFINITE);
        hours.play();
        safekeeping.backUp();
    }

    /// Lets somebody else work from now on.
    void actAs(Person person) {
        shell.actAs(person);
    }

    /// Stops a run that goes on and closes the workspace. Waits; a second call changes nothing.
    @Override
    public void close() {
        workspace.close();
    }
}
