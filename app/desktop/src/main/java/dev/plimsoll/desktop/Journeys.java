package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.help.Topic;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.scenario.ScenarioId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The ways from screen to screen: what leads where, and what each step opens.
record Journeys(
        ShellModel shell,
        HomeModel home,
        AmendmentModel amendment,
        PlanModel plan,
        RunModel run,
        ReportModel report,
        Library library,
        FileChoice files,
        Jobs jobs,
        Supplier<Engine> engine,
        RandomGenerator random) {
    private static final List<String> CONTRACTS = List.of("yaml", "yml", "json");

    void openSample() {
        home.openSample(sample -> {
            plan.open(sample);
            amendment.open(sample);
            shell.show(Screen.AMENDMENT);
        });
    }

    void openTwo() {
        Path base = files.open(tr("Open the base: the old version of the contract"), CONTRACTS);
        Path revision = base == null ? null : files.open(tr("Open the revision: the new version"), CONTRACTS);
        if (base != null && revision != null) {
            compare(base, revision);
        }
    }

    /// Opens two versions of a contract.
    void compare(Path base, Path revision) {
        shell.go(new Visit(Screen.AMENDMENT, new Amended.TwoFiles(base, revision)));
    }

    /// Opens two versions of a contract by name.
    void compare(Amended.TwoNamed two) {
        shell.go(new Visit(Screen.AMENDMENT, two));
    }

    /// Asks for the names of two versions.
    void askForNames() {
        shell.overProperty().set(ShellModel.Over.NAMES);
    }

    /// Shows what the contracts of an amendment change.
    void showChanges(AmendmentId id) {
        shell.go(new Visit(Screen.AMENDMENT, new Amended.OfRecord(id)));
    }

    void openPlan(PlanId id) {
        shell.go(new Visit(Screen.PLAN, id));
    }

    /// Opens a record where it is at home.
    void openNamed(Object name) {
        switch (name) {
            case PlanId id -> openPlan(id);
            case RunId id -> shell.go(new Visit(Screen.RUN, id));
            case AmendmentId id -> shell.go(new Visit(Screen.AMENDMENTS, id));
            case DiscussionId id -> openDiscussion(id);
            case ProcedureId id -> shell.go(new Visit(Screen.PROCEDURES, id));
            case ExecutionId id -> shell.go(new Visit(Screen.PROCEDURES, id));
            case ScenarioId id -> shell.go(new Visit(Screen.SCENARIOS, id));
            case EnvironmentId id -> shell.go(new Visit(Screen.ENVIRONMENTS, id));
            default -> {
                Visit home = Learned.home(name);
                home = home == null ? Practice.home(name) : home;
                if (home == null) {
                    shell.say(tr("No screen of this window shows %s.", name));
                } else {
                    shell.go(home);
                }
            }
        }
    }

    /// Shows the changes that are spoken of; what is said stands at each of them.
    private void openDiscussion(DiscussionId id) {
        jobs.start(
                tr("Looking for the contracts of %s", id),
                _ -> new DiscussedContracts(engine).of(id),
                found -> shell.go(new Visit(Screen.AMENDMENT, found)),
                unknown -> {
                    shell.show(Screen.AMENDMENT);
                    amendment.problemProperty().set(unknown);
                });
    }

    /// Opens what a visit names, unless it is there already.
    void open(Visit visit) {
        if (visit.object() == null || visit.object().equals(shown(visit.screen()))) {
            return;
        }
        switch (visit.object()) {
            case PlanId id -> plan.open(id);
            case RunId id when visit.screen() == Screen.REPORT -> report.open(id);
            case RunId id -> run.open(id);
            case Amended.TwoFiles two -> amendment.open(two.base(), two.revision());
            case Amended.TwoNamed two -> amendment.open(two);
            case Amended.OfPlan kept -> amendment.open(kept.plan());
            case Amended.OfRecord kept -> amendment.open(kept.amendment());
            case AmendmentId id -> library.agreements().open(id);
            case ProcedureId id -> library.procedures().open(id);
            case ExecutionId id -> library.procedures().open(id);
            case ScenarioId id -> library.scenarios().open(id);
            case Topic.Id id -> library.help().open(id);
            case EnvironmentId id -> library.environments().open(id);
            default -> {
                if (!library.learned().open(visit.object())
                        && !library.practice().open(visit.object())) {
                    throw new IllegalArgumentException("nothing opens " + visit);
                }
            }
        }
    }

    /// What a screen shows now; null for nothing in particular.
    @Nullable
    Object shown(Screen screen) {
        return switch (screen) {
            case HOME, AUDIT, SETTINGS -> null;
            case ACTIONS, DOCUMENTS, INCIDENTS, LESSONS -> library.learned().shown(screen);
            case AMENDMENTS ->
                of(
                        library.agreements().shownProperty().get(),
                        looked -> looked.state().id());
            case PROCEDURES -> procedure();
            case HELP -> of(library.help().chosenProperty().get(), Topic::id);
            case ENVIRONMENTS ->
                of(
                        library.environments().shownProperty().get(),
                        row -> row.state().id());
            case SCENARIOS ->
                of(library.scenarios().chosenProperty().get(), one -> one.card().id());
            case DRILLS, LEARNINGS, NEAR_MISSES, PRE_MORTEMS, SEARCH ->
                library.practice().shown(screen);
            case AMENDMENT -> of(amendment.amendedProperty().get(), Amended::source);
            case PLAN -> of(plan.stateProperty().get(), PlanState::id);
            case RUN -> of(run.runProperty().get(), Run::id);
            case REPORT -> of(report.reportProperty().get(), compiled -> new RunId(compiled.subject()));
        };
    }

    /// Explains what is on the screen: the rule of a chosen change, or else the screen.
    void explain() {
        Screen screen = shell.screenProperty().get();
        ChangeGroup change = amendment.selectedProperty().get();
        shell.go(new Visit(
                Screen.HELP,
                screen == Screen.AMENDMENT && change != null
                        ? new Topic.Id(Topic.Kind.RULE, change.rule())
                        : new Topic.Id(Topic.Kind.SCREEN, screen.label())));
    }

    private @Nullable Object procedure() {
        Object execution = of(library.procedures().executionProperty().get(), ExecutionState::id);
        return execution != null
                ? execution
                : of(library.procedures().procedureProperty().get(), ProcedureState::id);
    }

    private static <T> @Nullable Object of(@Nullable T present, Function<T, Object> name) {
        return present == null ? null : name.apply(present);
    }

    /// From the amendment to its plan: the plan it came from, or a new draft.
    void planExperiment() {
        Amended open = amendment.amendedProperty().get();
        if (open == null) {
            return;
        }
        switch (open.source()) {
            case Amended.OfPlan kept -> openPlan(kept.plan());
            case Amended.OfRecord kept -> openNamed(kept.amendment());
            case Amended.TwoFiles _, Amended.TwoNamed _ -> draft(open, Set.of());
        }
    }

    /// Begins an amendment of the contracts on the screen.
    void writeAmendment() {
        Amended open = amendment.amendedProperty().get();
        if (open != null) {
            library.agreements().begin(open);
            shell.go(Visit.of(Screen.AMENDMENTS));
        }
    }

    /// Drafts a plan that asks one experiment of the amendment on the screen.
    void planExperiment(String experiment) {
        Amended open = amendment.amendedProperty().get();
        if (open != null) {
            draft(open, Set.of(experiment));
        }
    }

    /// Names one more file that says who consumes the contract on the screen.
    void nameConsumers() {
        Path file = files.open(
                tr("Name consumers: a pact, recorded traffic, or a list of services"),
                List.of("json", "har", "yaml", "yml"));
        if (file != null) {
            amendment.reach().name(file);
        }
    }

    private void draft(Amended open, Set<String> experiments) {
        Person by = shell.personProperty().get();
        DraftPlan.Draft draft =
                new DraftPlan.Draft(title(open.diff()), by, by, List.of(), List.of(), random.nextLong(1L << 31));
        jobs.start(
                tr("Drafting a plan"),
                _ -> new ReachOnEngine(engine).draft(open, draft, experiments),
                drafted -> {
                    plan.open(drafted);
                    shell.show(Screen.PLAN);
                },
                amendment.problemProperty()::set);
    }

    private static String title(ContractDiff diff) {
        return "%s: %s to %s"
                .formatted(
                        diff.revision().title(),
                        diff.base().version(),
                        diff.revision().version());
    }

    void showAmendment() {
        PlanState state = plan.stateProperty().get();
        if (state != null) {
            amendment.open(state);
        }
        shell.show(Screen.AMENDMENT);
    }

    void startRun() {
        PlanState state = plan.stateProperty().get();
        if (state != null) {
            run.start(state.id(), shell.personProperty().get(), plan.problemProperty()::set);
        }
    }

    void openReport() {
        var shown = run.runProperty().get();
        if (shown != null) {
            shell.go(new Visit(Screen.REPORT, shown.id()));
        }
    }

    /// From the run to the incident that it tells of.
    void reportIncident() {
        Run shown = run.runProperty().get();
        if (shown != null) {
            library.learned().reportIncident(shown.id());
        }
    }

    /// Asks for a file and attaches it to a step of the procedure that is done.
    void attachEvidence(String step) {
        Path file = files.open(tr("Choose the evidence for step %s", step), List.of("*"));
        if (file != null) {
            library.procedures().attach(step, file);
        }
    }

    /// Asks for a file and keeps it as a procedure.
    void takeProcedure() {
        Path file = files.open(tr("Choose a procedure, as YAML or JSON"), CONTRACTS);
        if (file != null) {
            library.procedures().take(file);
        }
    }

    void saveEvidence() {
        Path folder = files.folder(tr("Choose the folder for the evidence"));
        if (folder != null) {
            run.saveEvidence(folder);
        }
    }

    void exportReport() {
        var shown = report.reportProperty().get();
        if (shown == null) {
            return;
        }
        List<String> extensions = Arrays.stream(ReportFormat.values())
                .map(ReportFormat::extension)
                .toList();
        Path file = files.save(tr("Export the report"), "report-" + shown.subject(), extensions.reversed());
        if (file != null) {
            export(file);
        }
    }

    private void export(Path file) {
        String name = file.getFileName().toString();
        try {
            report.export(ReportFormat.of(name.substring(name.lastIndexOf('.') + 1)), file);
        } catch (Problem unknown) {
            report.problemProperty().set(unknown);
        }
    }
}
