package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.action.ActionBoardModel;
import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.audit.AuditModel;
import dev.plimsoll.desktop.control.PrintRequest;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.document.DocumentModel;
import dev.plimsoll.desktop.drill.DrillModel;
import dev.plimsoll.desktop.environment.EnvironmentModel;
import dev.plimsoll.desktop.exhibit.ExhibitModel;
import dev.plimsoll.desktop.help.HelpModel;
import dev.plimsoll.desktop.help.Topics;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.incident.IncidentModel;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.learning.LearningModel;
import dev.plimsoll.desktop.lesson.LessonsModel;
import dev.plimsoll.desktop.lock.LockFrame;
import dev.plimsoll.desktop.lock.LockModel;
import dev.plimsoll.desktop.nearmiss.NearMissModel;
import dev.plimsoll.desktop.palette.OnScreen;
import dev.plimsoll.desktop.palette.PaletteModel;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.ReviewModel;
import dev.plimsoll.desktop.premortem.SessionModel;
import dev.plimsoll.desktop.procedure.ProcedureModel;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.run.HoldModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.scenario.ScenarioModel;
import dev.plimsoll.desktop.search.SearchModel;
import dev.plimsoll.desktop.search.SimilarModel;
import dev.plimsoll.desktop.settings.Kept;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.settings.PeopleModel;
import dev.plimsoll.desktop.settings.SettingsModel;
import dev.plimsoll.desktop.settings.SettingsWork;
import dev.plimsoll.desktop.settings.TrashModel;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.KillSwitch;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.ShellView;
import dev.plimsoll.desktop.shell.StatusView;
import dev.plimsoll.desktop.shell.TitleBar;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.engine.search.FindSimilar;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

/// The composition root: every object of the workbench is made and wired here.
public final class Workbench implements AutoCloseable {
    private static final Duration TICK = Duration.millis(200);
    private static final Duration REST = Duration.millis(400);
    private static final Duration PATIENCE = Duration.seconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.minutes(30);

    private final OpeningWorkspace workspace;
    private final Jobs jobs;
    private final ShellModel shell;
    private final HomeModel home;
    private final AmendmentModel amendment;
    private final PlanModel plan;
    private final RunModel run;
    private final ReportModel report;
    private final Library library;
    private final AuditModel audit;
    private final PeopleModel people;
    private final SettingsModel settings;
    private final Appearance appearance;
    private final House house;
    private final LockModel lock;
    private final Options options;
    private final Journeys journeys;
    private final Safekeeping safekeeping;
    private final KeptFile keptFile;
    private volatile Map<String, String> services;

    Workbench(
            Options options,
            KeptFile keptFile,
            Appearance appearance,
            FxBridge fx,
            FileChoice files,
            PassphraseQuestion question,
            InstantSource clock,
            RandomGenerator random) {
        this.options = options;
        this.appearance = appearance;
        this.keptFile = keptFile;
        Kept kept = keptFile.read();
        this.services = SettingsOnEngine.environment(kept);
        this.workspace = new OpeningWorkspace(options.workspace(), clock, question, () -> services);
        this.jobs = Jobs.onVirtualThreads(fx);
        this.shell = new ShellModel(options.person());
        WorkOnEngine work = new WorkOnEngine(this::engine);
        this.home = new HomeModel(jobs, new HomeOnEngine(this::engine, clock), shell.personProperty());
        this.amendment = new AmendmentModel(jobs, work.amendment());
        this.plan = new PlanModel(jobs, work.plan(), shell.personProperty());
        this.run = new RunModel(jobs, fx, work.run());
        this.report = new ReportModel(jobs, work.report());
        this.audit = new AuditModel(jobs, work.audit(), ZoneId.systemDefault());
        this.people = new PeopleModel(jobs, new PeopleOnEngine(this::engine), shell.personProperty());
        SettingsWork settingsWork = new SettingsOnEngine(workspace, clock, question, keptFile).work();
        this.settings = new SettingsModel(jobs, appearance, settingsWork, kept);
        this.library = library(clock, files);
        this.journeys =
                new Journeys(shell, home, amendment, plan, run, report, library, files, jobs, this::engine, random);
        this.safekeeping = new Safekeeping(jobs, workspace, question, shell, run, options.backupAge());
        this.lock = new LockModel(jobs, new LockOnWorkspace(workspace), run.goingProperty(), clock);
        TrashModel trash = new TrashModel(jobs, new TrashOnEngine(this::engine), shell.personProperty());
        this.house = new House(
                files,
                audit,
                people,
                trash,
                settings,
                safekeeping,
                lock,
                new Leaving(jobs, fx, Lull.onToolkit(PATIENCE)));
        connect();
        Consumer<Boolean> others = fx.latest(_ -> othersChanged());
        workspace.onOthersChange(() -> others.accept(true));
    }

    private void othersChanged() {
        home.refresh();
        plan.othersChanged();
        library.othersChanged(shell.screenProperty().get());
    }

    private Engine engine() {
        return workspace.engine();
    }

    private ReviewModel review() {
        return new ReviewModel(jobs, new ReviewOnEngine(this::engine), plan, shell.personProperty());
    }

    private Library library(InstantSource clock, FileChoice files) {
        Topics topics = new Topics();
        return new Library(
                new AgreementModel(jobs, new AgreementsOnEngine(this::engine), shell.personProperty()),
                learned(clock, files),
                practice(clock, files),
                new ProcedureModel(jobs, new ProceduresOnEngine(this::engine), shell.personProperty(), clock),
                new ScenarioModel(jobs, () -> engine().scenarios().all()),
                new EnvironmentModel(jobs, new EnvironmentsOnEngine(this::engine), shell.personProperty()),
                new HelpModel(jobs, topics::all),
                topics);
    }

    private Learned learned(InstantSource clock, FileChoice files) {
        WordingOnEngine wording = new WordingOnEngine(this::engine);
        Supplier<Lull> lulls = () -> Lull.onToolkit(REST);
        ZoneId zone = ZoneId.systemDefault();
        Wordings blame = new Wordings(jobs, wording::blame, lulls);
        Wordings vague = new Wordings(jobs, wording::action, lulls);
        ActionsOnEngine actions = new ActionsOnEngine(this::engine, clock);
        return new Learned(
                files,
                shell,
                new ActionBoardModel(jobs, actions, shell.personProperty(), vague, clock, zone),
                new DocumentModel(jobs, new DocumentsOnEngine(this::engine), shell.personProperty(), blame),
                new IncidentModel(
                        jobs, new IncidentsOnEngine(this::engine, wording), shell.personProperty(), blame, zone),
                exhibits(zone),
                exhibits(zone),
                new LessonsModel(jobs, new LessonsOnEngine(this::engine), shell.personProperty()));
    }

    private ExhibitModel exhibits(ZoneId zone) {
        return new ExhibitModel(jobs, new ExhibitsOnEngine(this::engine), shell.personProperty(), zone);
    }

    private Practice practice(InstantSource clock, FileChoice files) {
        ObjectProperty<Person> person = shell.personProperty();
        return new Practice(
                files,
                shell,
                new DrillModel(jobs, new DrillsOnEngine(this::engine), person, clock),
                new LearningModel(jobs, new LearningsOnEngine(this::engine), person, clock),
                new NearMissModel(jobs, new NearMissesOnEngine(this::engine), person, Lull.onToolkit(REST)),
                new SessionModel(jobs, new PreMortemsOnEngine(this::engine), person, clock),
                new SearchModel(jobs, query -> engine().searchArchive().search(query), Lull.onToolkit(REST)),
                new SimilarModel(
                        jobs, state -> engine().findSimilar().to(state, FindSimilar.SHOWN), plan.stateProperty()));
    }

    /// What a screen shows is read when the screen is.
    private void arrived(Screen screen) {
        switch (screen) {
            case HOME -> home.refresh();
            case AMENDMENTS -> library.agreements().othersChanged();
            case PROCEDURES -> library.procedures().refresh();
            case SCENARIOS -> library.scenarios().refresh();
            case HELP -> library.help().refresh();
            case ENVIRONMENTS -> library.environments().refresh();
            case ACTIONS, DOCUMENTS, INCIDENTS, LESSONS -> library.learned().arrived(screen);
            case DRILLS, LEARNINGS, NEAR_MISSES, PRE_MORTEMS, SEARCH ->
                library.practice().arrived(screen);
            case AUDIT -> audit.refresh();
            case SETTINGS -> {
                people.refresh();
                house.trash().refresh();
            }
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
        List.of(settings.wiremockProperty(), settings.toxiproxyProperty())
                .forEach(address ->
                        address.subscribe((_, _) -> services = SettingsOnEngine.environment(settings.kept())));
        shell.screenProperty().subscribe((_, now) -> arrived(now));
        lock.idleMinutesProperty().bind(settings.lockAfterProperty());
        lock.onOpened(() -> {
            home.refresh();
            arrived(shell.screenProperty().get());
        });
        shell.personProperty().subscribe((_, _) -> home.refresh());
        run.onEnded(this::ended);
        plan.onChanged(state -> {
            shell.know(state.authors());
            shell.know(List.of(state.plan().owner()));
            home.refresh();
        });
    }

    /// The whole window, its lists loading.
    Parent view(Runnable quit) {
        home.refresh();
        keepBackups();
        Printing printing = new Printing(
                jobs,
                journeys.files(),
                shell,
                (shown, file) -> engine().compileReport().export(new RunId(shown.subject()), ReportFormat.PDF, file));
        KillSwitch kill = new KillSwitch(run, shell.personProperty()::get);
        Actions actions = new Actions(
                journeys, safekeeping, home, amendment, plan, run, new HoldModel(jobs, run), report, printing);
        OwnWindows windows = new OwnWindows(shell, run, report);
        Menus menus = new Menus(actions, house, shell, kill, appearance, windows, () -> leave(quit));
        Commands commands = menus.commands();
        OnScreen onScreen = new OnScreen();
        Findable findable = new Findable(commands, onScreen, journeys, this::engine);
        ShellView view = new ShellView(
                shell,
                commands,
                new PaletteModel(jobs, findable::actions, findable::things, settings.recent()),
                new TitleBar(shell, menus.back(), menus.forward(), menus.palette(), menus.explain(), kill),
                new StatusView(jobs, options.workspace(), shell.saidProperty()),
                journeys::compare,
                new Screens(actions, house, menus, home, amendment, plan, review(), run, report).builders());
        onScreen.look(view::shown);
        view.addEventHandler(PrintRequest.ASKED, asked -> printing.table(asked.title(), asked.table()));
        LockFrame frame = new LockFrame(view, lock, kill);
        appearance.size(frame);
        appearance.icons(frame);
        appearance.still(frame);
        windows.beside(frame);
        return frame;
    }

    /// Opens the files that the program was started with. Call on the FX thread once the window is there.
    void openGiven() {
        new GivenFiles(
                        shell,
                        jobs,
                        journeys::compare,
                        (given, by) -> engine().draftPlan().take(given, by, Map.of()),
                        drafted -> journeys.openPlan(drafted.id()))
                .open(options.files());
    }

    /// Whether nothing is being read or done.
    ObservableBooleanValue idle() {
        return Bindings.isEmpty(jobs.running());
    }

    private void ended(Run run) {
        home.refresh();
        if (shell.screenProperty().get() != Screen.RUN) {
            String verdict = run.verdict().map(Verdict::toString).orElse(tr("no verdict"));
            shell.tell(tr("Run %s has ended: %s.", run.id(), verdict), () -> journeys.openNamed(run.id()));
        }
    }

    private void keepBackups() {
        Timeline hours = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> safekeeping.backUp()));
        hours.setCycleCount(Animation.INDEFINITE);
        hours.play();
        safekeeping.backUp();
    }

    /// Closes the window once what was written last is kept.
    void leave(Runnable close) {
        house.leaving().leave(close);
    }

    /// Lets somebody else work from now on.
    void actAs(Person person) {
        shell.actAs(person);
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
