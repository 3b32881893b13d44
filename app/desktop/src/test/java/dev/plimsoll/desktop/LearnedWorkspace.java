package dev.plimsoll.desktop;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.Figure;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A workspace in which a run has ended, two incidents were reported, and actions are waited for.
final class LearnedWorkspace {
    private LearnedWorkspace() {}

    static void fill(Path place) {
        withEngine(place, engine -> engine.openSample().open());
        RunId run = endedRun(place);
        withEngine(place, engine -> learn(engine, run));
    }

    private static void withEngine(Path place, Consumer<Engine> deed) {
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            deed.accept(workspace.engine());
        }
    }

    private static RunId endedRun(Path place) {
        List<RunEvent> course = new ArrayList<>();
        for (int second = 1; second <= 20; second++) {
            course.add(Samples.window(second, 40, second > 10 ? 12 : 0, second > 10 ? 420 : 90));
        }
        course.add(new RunEvent.KillRequested(Samples.second(21), Samples.LIN, "Seen enough."));
        course.add(new RunEvent.FaultsCleared(Samples.second(29), 0));
        course.add(new RunEvent.Concluded(Samples.second(30), Verdict.FAIL, "The checkout showed 0."));
        return run(place, plan -> plan, course);
    }

    /// A workspace with the sample and one run of its plan, P1, that took a course.
    static void fill(Path place, UnaryOperator<ExperimentPlan> changed, List<RunEvent> course) {
        withEngine(place, engine -> engine.openSample().open());
        run(place, changed, course);
    }

    private static RunId run(Path place, UnaryOperator<ExperimentPlan> changed, List<RunEvent> course) {
        try (Workspace workspace = Workspace.open(place)) {
            ExperimentPlan plan = changed.apply(
                    workspace.plans().find(PlanId.number(1)).orElseThrow().plan());
            RunId run = workspace
                    .runs()
                    .create(new RunEvent.Started(
                            Samples.START, PlanId.number(1), plan, plan.digest(), Samples.LIN, "sandbox"));
            course.forEach(event -> workspace.runs().append(run, event));
            return run;
        }
    }

    private static void learn(Engine engine, RunId run) {
        var incidents = engine.learning().incidents();
        var state = incidents.report(incident(run), Samples.ADA);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        incidents.add(
                state,
                List.of(
                        new Happening(
                                Samples.second(12), zone, "Alert: share of prices of 0 above 1 %", "alerts.csv:14"),
                        new Happening(
                                Samples.second(40), zone, "Support counts 40 calls about prices", "support.log:3"),
                        new Happening(Samples.second(95), zone, "The base is deployed again", "deploy.log:120")),
                "three files",
                Samples.ADA);
        incidents.report(
                new Incident(
                        "Orders answered late",
                        IncidentSeverity.MINOR,
                        List.of("orders"),
                        Samples.LIN,
                        "",
                        IncidentTimes.UNKNOWN,
                        Impact.UNKNOWN,
                        Story.UNTOLD,
                        IncidentLinks.NONE,
                        Map.of()),
                Samples.LIN);
        var actions = engine.learning().actions();
        actions.open(
                action(
                        "Alert when the share of prices of 0 is above 1 %",
                        ActionKind.DETECT, LocalDate.of(2026, 1, 20)),
                Samples.ADA);
        var begun = actions.open(
                action("Give the discount a default of 0 in the contract", ActionKind.PREVENT, null), Samples.ADA);
        actions.begin(begun, Samples.ADA);
        var done = actions.open(
                action("Ask the checkout before a field is dropped", ActionKind.PROCESS, LocalDate.of(2030, 1, 1)),
                Samples.ADA);
        actions.done(done, "The checklist of releases, step 4", "", Samples.ADA);
    }

    private static Incident incident(RunId run) {
        return new Incident(
                "Prices of 0 in the checkout",
                IncidentSeverity.MAJOR,
                List.of("checkout"),
                Samples.ADA,
                "For ninety seconds customers saw a price of 0 and could order at it.",
                new IncidentTimes(Samples.second(10), Samples.second(12), Samples.second(95), Samples.second(600)),
                new Impact(
                        "They could order at a price of 0.",
                        new Figure(BigDecimal.valueOf(1200), "customers", "dashboard 7", true),
                        null,
                        new Figure(BigDecimal.valueOf(51_000), "EUR", "invoice 12", false),
                        List.of()),
                new Story(
                        "A revision without the discount was deployed.",
                        List.of(
                                new Factor(Factor.Kind.TECHNICAL, "A missing discount counts as 100 %.", List.of("T1")),
                                new Factor(
                                        Factor.Kind.PROCESS,
                                        "The consumer was not asked before the field was dropped.",
                                        List.of())),
                        List.of("The health check stayed green."),
                        List.of("The rollback took less than two minutes."),
                        List.of("It was before opening hours."),
                        List.of()),
                new IncidentLinks(List.of(), List.of(run), List.of(), List.of()),
                Map.of());
    }

    private static Action action(String text, ActionKind kind, @Nullable LocalDate due) {
        return new Action(text, kind, ActionPriority.HIGH, Samples.ADA, due, "I1", "P1", "", Map.of());
    }

    /// Writes a small picture into a file.
    static Path chart(Path file) throws IOException {
        BufferedImage image = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            image.setRGB(x, 150 - x / 4, 0xff8800);
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
