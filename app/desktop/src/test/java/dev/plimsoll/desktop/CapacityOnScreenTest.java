package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.control.chart.LineChart;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A peak that was rehearsed, on the screen of its run and in the window of its report.
class CapacityOnScreenTest {
    private static final double[] CLIMB = {100, 125, 156, 195, 244, 305, 381, 477, 596, 745, 931, 833, 787};

    @TempDir
    Path folder;

    @Test
    void theCurveIsBesideTheChartsOfTheRunAndInItsReport() {
        Path place = folder.resolve("workspace");
        fill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            tour(window, name -> {
                window.picture(name);
                if (name.equals("capacity-run")) {
                    whatWasFoundIsSaid(window);
                }
                assertThat(Window.onFx(
                                () -> Nameless.under(window.stage.getScene().getRoot())))
                        .isEmpty();
            });
            assertThat(css.seen()).isEmpty();
        }
    }

    private static void whatWasFoundIsSaid(Window window) {
        assertThat(curve(window, "#capacity-latency")).contains("p99 is 1200 ms", "knee", "peak 400/s");
        assertThat(curve(window, "#capacity-answers")).contains("good answers is 800/s");
        assertThat(((Labeled) window.find(".capacity-finding")).getText())
                .isEqualTo("The knee lies between 787 and 833 requests a second; hit first: the latency budget. "
                        + "Headroom above the peak of 400: 97 %.");
    }

    static void fill(Path place) {
        List<RunEvent> course = new ArrayList<>();
        for (int second = 1; second <= 20; second++) {
            course.add(Samples.window(second, 40, 0, 90));
        }
        for (double load : CLIMB) {
            course.add(step(20 + 7.0 * course.size(), load));
        }
        course.add(new RunEvent.Concluded(
                Samples.second(300), Verdict.PASS, "Both checkouts worked, and the peak is borne."));
        LearnedWorkspace.fill(place, CapacityOnScreenTest::withPeak, course);
    }

    static void tour(Window window, Consumer<String> seen) {
        window.untilShown("#home-waits-for-you");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.untilShown("#palette-field");
        window.write("r1");
        window.until(
                "the run is found",
                () -> window.stage.getScene().lookup("#palette-list") instanceof ListView<?> list
                        && !list.getItems().isEmpty()
                        && list.getItems().getFirst().toString().contains("R1 Orders"));
        window.type(KeyCode.ENTER);
        window.untilShown("#capacity");
        seen.accept("capacity-run");
        window.press("#open-report");
        window.untilShown("#report-page");
        seen.accept("capacity-report");
    }

    private static String curve(Window window, String id) {
        return ((LineChart) window.find(id)).getAccessibleText();
    }

    private static ExperimentPlan withPeak(ExperimentPlan plan) {
        Peak peak = new Peak(400, 3, 250.0, null, null);
        Rig rig = new Rig(
                List.of(), List.of(), List.of(), null, null, peak, null, null, List.of(), List.of(), List.of(),
                List.of());
        return plan.withTerms(plan.terms().withRig(rig));
    }

    /// A service that bears 800 requests a second, and answers later the nearer it is to that.
    private static RunEvent step(double second, double load) {
        Instant end = Samples.second(second);
        Duration length = Duration.ofSeconds(5);
        double used = Math.min(1, load / 800);
        double p50 = 12 + 80 * Math.pow(used, 6);
        double p99 = load > 800 ? 1_200 : 40 + 150 * Math.pow(used, 8);
        return new RunEvent.LoadStepped(
                end,
                new LoadStep(
                        load,
                        Math.round(load * 5),
                        new SignalWindow(
                                end.minus(length),
                                length,
                                Math.round(Math.min(load, 800) * 5),
                                0,
                                p50,
                                (p50 + p99) / 2,
                                p99,
                                1)));
    }
}
