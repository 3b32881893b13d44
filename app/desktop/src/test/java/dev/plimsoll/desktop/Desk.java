package dev.plimsoll.desktop;

import static org.awaitility.Awaitility.await;

import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.document.DocumentModel;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.incident.IncidentModel;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;

/// What one person has before them: the models of a few screens on an open workspace, wired as the workbench wires
/// them, and a thread of their own in the place of the toolkit's.
final class Desk implements AutoCloseable {
    final Person person;
    final HomeModel home;
    final PlanModel plan;
    final AgreementModel agreements;
    final IncidentModel incidents;
    final DocumentModel documents;
    private final OpeningWorkspace workspace;

    /// What arrives after the end is for nobody.
    private final ThreadPoolExecutor screen = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());

    Desk(WorkspacePlace place, String account) {
        person = new Person(account);
        InstantSource clock = InstantSource.system();
        workspace = new OpeningWorkspace(place, clock, new KnownPassphrases());
        FxBridge fx = new FxBridge(screen);
        Jobs jobs = Jobs.onVirtualThreads(fx);
        SimpleObjectProperty<Person> working = new SimpleObjectProperty<>(person);
        Wordings wordings = new Wordings(jobs, _ -> List.of(), () -> _ -> {});
        home = new HomeModel(jobs, new HomeOnEngine(this::engine, clock), working);
        plan = new PlanModel(jobs, planWork(), working);
        agreements = new AgreementModel(jobs, new AgreementsOnEngine(this::engine), working);
        incidents = new IncidentModel(
                jobs,
                new IncidentsOnEngine(this::engine, new WordingOnEngine(this::engine)),
                working,
                wordings,
                ZoneOffset.UTC);
        documents = new DocumentModel(jobs, new DocumentsOnEngine(this::engine), working, wordings);
        Consumer<Boolean> others = fx.latest(_ -> {
            home.refresh();
            plan.othersChanged();
            agreements.othersChanged();
            incidents.othersChanged();
            documents.othersChanged();
        });
        workspace.onOthersChange(() -> others.accept(true));
        engine();
    }

    private PlanWork planWork() {
        return new PlanWork(
                id -> engine().plans().get(id),
                (seen, by, note) -> engine().approvePlan().approve(seen, by, note),
                (seen, changed, by) -> engine().revisePlan().revise(seen, changed, by),
                new PlanRulesOnScreen(() -> engine().planRules()));
    }

    Engine engine() {
        return workspace.engine();
    }

    /// Does or reads something where screen state may be touched.
    <T> T on(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        screen.execute(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.join();
    }

    void does(Runnable deed) {
        on(() -> {
            deed.run();
            return true;
        });
    }

    /// Waits until a condition holds on the screen.
    void until(String what, Duration patience, Callable<Boolean> condition) {
        await(person + ": " + what)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> on(condition));
    }

    @Override
    public void close() {
        workspace.close();
        screen.close();
    }
}
