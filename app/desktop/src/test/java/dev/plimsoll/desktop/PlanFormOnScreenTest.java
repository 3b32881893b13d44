package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a plan in the real window: every page, a change that saves itself, and its undo.
class PlanFormOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void aPlanIsWrittenInTheWindow() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            openForm(window);
            everyPageNamesItsControls(window);
            aChangeSavesItself(window);
            addAFault(window);
            tryTheThresholds(window);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    @Test
    void whatThePlanWatchesForIsTriedOnRecordedRunsBeforeItIsSaved() {
        Path workspace = folder.resolve("workspace");
        recordRuns(workspace);
        try (Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            reopenForm(window);
            page(window, 9);
            window.press("#try-plan");
            window.until("the runs are named", () -> trial(window, "R1") && trial(window, "R4"));
            assertThat(trial(window, "false alarm")).isTrue();
            assertThat(trial(window, "missed")).isTrue();
            assertThat(trial(window, "has been changed since")).isFalse();
        }
    }

    @Test
    void theLoadThatAnAccessLogTellsOfIsTakenOver() throws IOException {
        Path workspace = folder.resolve("workspace");
        Path log = Files.write(folder.resolve("access.jsonl"), requests());
        try (Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            openForm(window);
            page(window, 5);
            window.files.will(log);
            window.press("#read-access-log");
            window.untilShown("#take-load");
            window.pictures("plan-fit");
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .isEmpty();
            Window.onFx(() -> {
                ((TextInputControl) window.stage.getScene().lookup("#fit-scale")).setText("0.5");
                return true;
            });
            window.press("#take-load");
            stands(window, "Everything is saved.");
            window.leave();
        }
        try (Desk later = new Desk(WorkspacePlace.in(workspace), "ada")) {
            Workload load = later.engine().plans().get(PlanId.number(1)).plan().workload();
            assertThat(load.mix())
                    .containsExactly(
                            new Workload.Share(new OperationKey("GET", "/orders/{id}"), 900),
                            new Workload.Share(new OperationKey("GET", "/orders"), 300));
            assertThat(((ArrivalProcess) load.arrivals()).perSecond()).isBetween(4.5, 5.5);
        }
    }

    /// Ten independent requests a second for two minutes.
    private static List<String> requests() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        List<String> lines = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < 1_200; i++) {
            at -= Math.log(1 - random.nextDouble()) / 10;
            lines.add("{\"time\": \"%s\", \"method\": \"GET\", \"path\": \"%s\"}"
                    .formatted(
                            Samples.START.plusNanos(Math.round(at * 1e9)),
                            i % 4 == 0 ? "/orders?page=2" : "/orders/" + i));
        }
        return lines;
    }

    @Test
    void whatWasWrittenLastIsKeptWhenTheWindowCloses() {
        String last = "every answer of the last minute was in time";
        Path workspace = folder.resolve("workspace");
        try (Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            openForm(window);
            page(window, 1);
            write(window, last);
            window.leave();
        }
        try (Desk later = new Desk(WorkspacePlace.in(workspace), "ada")) {
            assertThat(later.engine()
                            .plans()
                            .get(PlanId.number(1))
                            .plan()
                            .hypothesis()
                            .given())
                    .isEqualTo(last);
        }
    }

    /// A workspace in which the plan of the sample has run four times.
    static void recordRuns(Path workspace) {
        try (Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            window.press("#open-sample");
            window.until("the sample is open", () -> window.stage.getScene().lookup("#changes") != null);
        }
        RecordedRuns.record(workspace, 4);
    }

    /// From the sample to the form of its plan, as its author.
    static void openForm(Window window) {
        window.press("#open-sample");
        writeSample(window);
    }

    /// The same where the workspace holds runs already, so that its first screen does not offer the sample.
    static void reopenForm(Window window) {
        window.press("#go-plan");
        window.press(".empty-state .accent");
        writeSample(window);
    }

    private static void writeSample(Window window) {
        window.until("the sample is open", () -> window.stage.getScene().lookup("#changes") != null);
        window.actAs("ada");
        window.press("#go-plan");
        PlanTab.EDIT.show(window);
        window.untilShown("#plan-pages");
    }

    /// Turns to a page by its place in the list.
    static void page(Window window, int page) {
        Window.onFx(() -> {
            ((ListView<?>) window.stage.getScene().lookup("#plan-pages"))
                    .getSelectionModel()
                    .clearAndSelect(page);
            return true;
        });
    }

    private static void everyPageNamesItsControls(Window window) {
        int pages = Window.onFx(() -> ((ListView<?>) window.stage.getScene().lookup("#plan-pages"))
                .getItems()
                .size());
        for (int page = 0; page < pages; page++) {
            page(window, page);
            List<String> nameless =
                    Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
            assertThat(nameless).as("controls without a name on page %d", page).isEmpty();
        }
    }

    private static void aChangeSavesItself(Window window) {
        page(window, 1);
        String before = text(window);
        write(window, "every answer of the last hour was in time");
        stands(window, "Everything is saved.");
        window.until(
                "the sheet says it",
                () -> !window.stage.getScene().lookup("#undo-plan").isDisabled());
        window.press("#undo-plan");
        window.until("the form has the earlier text", () -> text(window).equals(before));
        page(window, 2);
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup("#plan-scope-baseline")).setText("a while");
            return true;
        });
        stands(window, "Not saved: a field does not fit yet.");
        window.press("#discard-plan");
        stands(window, "Everything is saved.");
    }

    private static void addAFault(Window window) {
        page(window, 3);
        int before = removers(window);
        window.press("#plan-faults-add");
        window.until("one more", () -> removers(window) == before + 1);
        window.press("#plan-faults-" + before + "-remove");
        window.until("one less", () -> removers(window) == before);
        stands(window, "Everything is saved.");
        window.type(KeyCode.TAB);
    }

    /// The sample has no run yet: it is said what to do first. What is written is tried before it is saved.
    private static void tryTheThresholds(Window window) {
        page(window, 9);
        window.untilShown("#try-plan");
        window.press("#try-plan");
        window.until("it is said that there is no run", () -> trial(window, "is on record yet"));
        page(window, 8);
        window.until("the page of the signals says the same", () -> trial(window, "is on record yet"));
    }

    private static boolean trial(Window window, String words) {
        return window.stage.getScene().getRoot().lookupAll("#plan-trial .label").stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    private static int removers(Window window) {
        return (int) window.stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .filter(node -> node.getId() != null && node.getId().matches("plan-faults-[0-9]+-remove"))
                .count();
    }

    private static String text(Window window) {
        return ((TextInputControl) window.stage.getScene().lookup("#plan-hypothesis-given")).getText();
    }

    private static void write(Window window, String text) {
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup("#plan-hypothesis-given")).setText(text);
            return true;
        });
    }

    private static void stands(Window window, String sentence) {
        window.until(
                sentence,
                () -> window.stage.getScene().lookup("#plan-standing") instanceof Label label
                        && label.getText().equals(sentence));
    }
}
