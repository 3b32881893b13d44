package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.action.ActionBoardModel;
import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.NamesModel;
import dev.plimsoll.desktop.audit.AuditModel;
import dev.plimsoll.desktop.canary.CanaryModel;
import dev.plimsoll.desktop.canary.CanaryView;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Dividers;
import dev.plimsoll.desktop.control.PrintRequest;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.document.DocumentModel;
import dev.plimsoll.desktop.environment.EnvironmentModel;
import dev.plimsoll.desktop.exhibit.ExhibitModel;
import dev.plimsoll.desktop.help.HelpModel;
import dev.plimsoll.desktop.help.Topics;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.incident.IncidentModel;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.learning.LearningModel;
import dev.plimsoll.desktop.lesson.LessonsModel;
import dev.plimsoll.desktop.lock.LockModel;
import dev.plimsoll.desktop.palette.OnScreen;
import dev.plimsoll.desktop.palette.PaletteModel;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.ReviewModel;
import dev.plimsoll.desktop.procedure.ProcedureModel;
import dev.plimsoll.desktop.recent.Opened;
import dev.plimsoll.desktop.recent.RecentModel;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.run.CertificateModel;
import dev.plimsoll.desktop.run.HoldModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.scenario.ScenarioModel;
import dev.plimsoll.desktop.search.RecurrenceModel;
import dev.plimsoll.desktop.settings.PeopleModel;
import dev.plimsoll.desktop.settings.TrashModel;
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
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.util.Duration;

/// One window of the workbench: its screens with their models, and where one is and was in them.
final class WorkWindow {
    private static final Duration REST = Duration.millis(400);
    private static final Duration PATIENCE = Duration.seconds(5);

    private final Together all;
    private final Jobs jobs;
    private final ShellModel shell;
    private final HomeModel home;
    private final AmendmentModel amendment;
    private final PlanModel plan;
    private final RunModel run;
    private final CertificateModel certificate;
    private final ReportModel report;
    private final Library library;
    private final AuditModel audit;
    private final PeopleModel people;
    private final House house;
    private final Journeys journeys;
    private final Safekeeping safekeeping;
    private final GivenFiles given;
    private final RecentModel recent;
    private final CanaryModel canaries;

    /// @param shell where it is; the person at the keyboard is the same in all windows
    /// @param run what it shows of the run that goes on, which is one for all
    WorkWindow(Together all, ShellModel shell, RunModel run, LockModel lock) {
        this.all = all;
        this.jobs = all.jobs();
        this.shell = shell;
        this.run = run;
        InstantSource clock = all.clock();
        FileChoice files = all.files();
        WorkOnEngine work = new WorkOnEngine(this::engine);
        this.certificate = new CertificateModel(jobs, work.certificate(), run);
        this.home = new HomeModel(jobs, new HomeOnEngine(this::engine, clock), shell.personProperty());
        this.amendment = new AmendmentModel(
                jobs,
                work.amendment(),
                new ReachOnEngine(this::engine),
                new RemarksOnEngine(this::engine),
                shell.personProperty());
        this.plan = new PlanModel(jobs, work.plan(), shell.personProperty());
        this.report = new ReportModel(jobs, work.report());
        this.audit = new AuditModel(jobs, work.audit(), ZoneId.systemDefault());
        this.people = new PeopleModel(jobs, new PeopleOnEngine(this::engine), shell.personProperty());
        this.library = library(clock, files);
        this.journeys = new Journeys(
                shell, home, amendment, plan, run, report, library, files, jobs, this::engine, all.random());
        this.canaries = new CanaryModel(jobs, new CanariesOnEngine(this::engine));
        this.safekeeping = new Safekeeping(
                jobs, all.workspace(), all.question(), shell, run, all.options().backupAge());
        this.given = new GivenFiles(
                shell,
                jobs,
                journeys::compare,
                (content, by) -> engine().draftPlan().take(content, by, Map.of()),
                certificate -> engine().checkCertificate().of(certificate),
                drafted -> journeys.openPlan(drafted.id()),
                this::checked);
        LearningModel cards = library.practice().learnings();
        this.recent = new RecentModel(
                jobs,
                shell,
                new Reopening(journeys, cards, this::engine, given::check),
                all.settings().opened(),
                all.options().workspace().toString());
        TrashModel trash = new TrashModel(jobs, new TrashOnEngine(this::engine), shell.personProperty());
        this.house = new House(
                files,
                audit,
                people,
                trash,
                all.settings(),
                safekeeping,
                lock,
                new Leaving(jobs, all.fx(), Lull.onToolkit(PATIENCE)));
        connect();
    }

    private void connect() {
        shell.connect(journeys::open, journeys::shown);
        run.onStarted(() -> shell.show(Screen.RUN));
        run.onEnded(this::ended);
        shell.screenProperty().subscribe((_, now) -> arrived(now));
        shell.personProperty().subscribe((_, _) -> home.refresh());
        amendment.amendedProperty().subscribe(now -> {
            Opened opened = Reopening.of(now);
            if (opened != null) {
                recent.opened(opened);
            }
        });
        library.practice().learnings().onImported(files -> files.forEach(file -> recent.opened(Opened.report(file))));
        plan.onChanged(state -> {
            recent.opened(Opened.plan(state, all.options().workspace().toString()));
            shell.know(state.authors());
            shell.know(List.of(state.plan().owner()));
            home.refresh();
        });
    }

    private void checked(Path evidence) {
        recent.opened(Opened.evidence(evidence));
    }

    /// Reads again what is shown: somebody else, or another window, may have changed it.
    void othersChanged() {
        home.refresh();
        plan.othersChanged();
        amendment.remarks().refresh();
        library.othersChanged(shell.screenProperty().get());
    }

    /// Reads again what was not to be had while the workspace was closed.
    void reopened() {
        home.refresh();
        arrived(shell.screenProperty().get());
    }

    private Engine engine() {
        return all.workspace().engine();
    }

    private ReviewModel review() {
        return new ReviewModel(jobs, new ReviewOnEngine(this::engine), plan, shell.personProperty());
    }

    private Library library(InstantSource clock, FileChoice files) {
        Topics topics = new Topics();
        return new Library(
                new AgreementModel(jobs, new AgreementsOnEngine(this::engine), shell.personProperty()),
                learned(clock, files),
                Practice.of(all, shell, this::engine, plan.stateProperty()),
                new ProcedureModel(jobs, new ProceduresOnEngine(this::engine), shell.personProperty(), clock),
                new ScenarioModel(jobs, new ScenariosOnEngine(this::engine), shell.personProperty()),
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
                new LessonsModel(jobs, new LessonsOnEngine(this::engine), shell.personProperty()),
                new RecurrenceModel(jobs, new RecurrencesOnEngine(this::engine), Lull.onToolkit(REST)));
    }

    private ExhibitModel exhibits(ZoneId zone) {
        return new ExhibitModel(jobs, new ExhibitsOnEngine(this::engine), shell.personProperty(), zone);
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
            case RUN -> certificate.refresh();
            case SETTINGS -> {
                people.refresh();
                house.trash().refresh();
            }
            default -> {
                // It shows one thing, which is read when it is opened.
            }
        }
    }

    /// What is in the window, its lists loading.
    ///
    /// @param kill of the run that goes on
    /// @param windows what else can be opened, and closed, from here
    ShellView view(KillSwitch kill, OwnWindows beside, List<Action> windows, Runnable quit) {
        home.refresh();
        Printing printing = new Printing(
                jobs,
                journeys.files(),
                shell,
                (shown, file) -> engine().compileReport().export(new RunId(shown.subject()), ReportFormat.PDF, file));
        Actions actions = new Actions(
                journeys,
                safekeeping,
                home,
                amendment,
                new ReachOnEngine(this::engine).inventory(jobs, amendment),
                plan,
                run,
                new HoldModel(jobs, run),
                certificate,
                report,
                printing);
        Menus menus = new Menus(actions, house, shell, kill, all.appearance(), beside, windows, recent, quit);
        Commands commands = menus.commands();
        OnScreen onScreen = new OnScreen();
        Findable findable = new Findable(commands, onScreen, journeys, this::engine);
        CanaryView canaryView = new CanaryView(canaries, all.files());
        ShellView view = new ShellView(
                shell,
                commands,
                new PaletteModel(
                        jobs,
                        findable::actions,
                        findable::things,
                        all.settings().recent()),
                new NamesModel(Path.of("").toAbsolutePath(), journeys::compare),
                () -> canaryView,
                new TitleBar(shell, menus.back(), menus.forward(), menus.palette(), menus.explain(), kill),
                new StatusView(jobs, all.options().workspace(), shell.saidProperty()),
                journeys::compare,
                new Screens(
                                actions,
                                house,
                                menus,
                                home,
                                amendment,
                                plan,
                                new TrialsOnEngine(this::engine),
                                review(),
                                new LifeOnEngine(this::engine),
                                shell.personProperty(),
                                run,
                                report)
                        .builders());
        new Dividers(all.settings().dividers()).of(view);
        onScreen.look(view::shown);
        view.addEventHandler(PrintRequest.ASKED, asked -> printing.table(asked.title(), asked.table()));
        return view;
    }

    OwnWindows beside() {
        return new OwnWindows(shell, run, report);
    }

    private void ended(Run run) {
        home.refresh();
        if (shell.screenProperty().get() != Screen.RUN) {
            String verdict = run.verdict().map(Verdict::toString).orElse(tr("no verdict"));
            shell.tell(tr("Run %s has ended: %s.", run.id(), verdict), () -> journeys.openNamed(run.id()));
        }
    }

    /// Hears no more of what goes on.
    void close() {
        run.close();
    }

    ShellModel shell() {
        return shell;
    }

    RunModel run() {
        return run;
    }

    GivenFiles given() {
        return given;
    }

    Safekeeping safekeeping() {
        return safekeeping;
    }

    Leaving leaving() {
        return house.leaving();
    }
}
