package dev.plimsoll.desktop;

import com.sun.management.OperatingSystemMXBean;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.run.ActiveRun;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunWork;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the screen of a run that goes on costs: the share of one core at ten updates a second, at the
/// beginning and after each quarter of an hour's run, and what is left on the heap there. The hour is
/// compressed: between the quarters the updates come as fast as the screen takes them. What is kept of
/// the run itself grows; the heap beside it is what has to stand still.
///
/// ```
/// xvfb-run -a -s '-screen 0 1920x1080x24' java -Dprism.order=sw -cp ... dev.plimsoll.desktop.LiveBench
/// ```
public final class LiveBench {
    private static final int A_SECOND = 10;
    private static final int QUARTER = 15 * 60 * A_SECOND;
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final Told told = new Told();
    private final Random random = new Random(1);
    private final int window;
    private int events;

    private LiveBench(int window) {
        this.window = window;
    }

    /// @param args every which update is a window, 10 unless said; the others are lines of the log
    public static void main(String[] args) {
        Graphics.drawPlainly();
        Window.startToolkit();
        new LiveBench(args.length == 0 ? A_SECOND : Integer.parseInt(args[0])).run();
        System.exit(0);
    }

    private void run() {
        Window.onFx(() -> {
            new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT)).apply();
            FxBridge fx = FxBridge.toolkit();
            Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
            RunModel model =
                    new RunModel(jobs, fx, new RunWork((_, _, _) -> told, _ -> told.run, (_, folder) -> folder));
            Stage stage = new Stage();
            stage.setScene(Stylesheets.dress(new Scene(FrameBench.view(jobs, model), 1920, 1080)));
            stage.show();
            model.start(PlanId.number(1), Samples.LIN, problem -> {
                throw problem;
            });
            return true;
        });
        for (int i = 0; i < 40 * A_SECOND; i++) { // what runs only now and then is compiled late
            update();
        }
        for (int quarter = 0; quarter <= 4; quarter++) {
            while (events < quarter * QUARTER) {
                update();
            }
            double share = share();
            System.out.printf(
                    Locale.ROOT,
                    "after %5d updates: %5.1f %% of a core at %d updates a second, %6.1f MB beside the record%n",
                    events,
                    100 * share,
                    A_SECOND,
                    heap() - recordMegabytes());
        }
    }

    /// Of one core, by everything that this process does for so many updates, however long a busy machine takes.
    private double share() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long spent = system.getProcessCpuTime();
        long start = System.nanoTime();
        for (int i = 1; i <= MEASURED.toSeconds() * A_SECOND; i++) {
            update();
            LockSupport.parkNanos(Math.max(0, start + i * 1_000_000_000L / A_SECOND - System.nanoTime()));
        }
        return (double) (system.getProcessCpuTime() - spent) / MEASURED.toNanos();
    }

    /// An event, and the screen that has taken it.
    private void update() {
        double second = events / (double) A_SECOND;
        told.tell(
                events++ % window == 0
                        ? Samples.window(second, 100, random.nextInt(3), 20 + random.nextInt(200))
                        : new RunEvent.CheckMade(
                                Samples.second(second),
                                "Sandbox",
                                true,
                                "answer " + events + " is as it was promised"));
        Window.onFx(() -> true);
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    /// What the same events and their lines take without a screen.
    private double recordMegabytes() {
        double before = heap();
        List<Object> copies = new ArrayList<>();
        for (RunEvent event : told.run.events()) {
            copies.add(copy(event));
        }
        double after = heap();
        if (copies.size() != told.run.events().size()) {
            throw new AssertionError("the copies were collected before they were measured");
        }
        return after - before;
    }

    private static Object copy(RunEvent event) {
        return switch (event) {
            case RunEvent.CheckMade check ->
                new RunEvent.CheckMade(
                        check.at().plusNanos(1),
                        check.name(),
                        check.passed(),
                        new String(check.detail().toCharArray()));
            case RunEvent.WindowClosed window ->
                Samples.window(
                        Duration.between(Samples.START, window.at()).toMillis() / 1e3,
                        window.window().completed(),
                        window.window().failed(),
                        window.window().p95());
            default -> event;
        };
    }

    /// A run of which this bench tells.
    private static final class Told implements ActiveRun {
        private volatile Run run = Samples.run();
        private Consumer<RunEvent> listener = _ -> {};

        void tell(RunEvent event) {
            run = run.after(event);
            listener.accept(event);
        }

        @Override
        public Run now() {
            return run;
        }

        @Override
        public void onEvent(Consumer<RunEvent> listener) {
            this.listener = listener;
        }

        @Override
        public void kill(Person by, String reason) {}

        @Override
        public void hold(Person by, String reason) {}

        @Override
        public void resume(Person by) {}

        @Override
        public Duration remaining() {
            return Duration.ofMinutes(20);
        }

        @Override
        public double progress() {
            return 0.5;
        }

        @Override
        public @Nullable Problem unsaved() {
            return null;
        }
    }
}
