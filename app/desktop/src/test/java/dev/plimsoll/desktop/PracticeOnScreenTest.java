package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.palette.PaletteModel;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.learning.card.AppliesTo;
import dev.plimsoll.model.learning.card.Confidence;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search, learning cards, near misses, pre-mortems and drills in the window.
class PracticeOnScreenTest {
    @TempDir
    Path folder;

    /// The longer story of all the screens is told by [PracticeGallery].
    @Test
    void aNearMissIsToldWithoutATraceAndFoundAgain() throws Exception {
        Path place = folder.resolve("workspace");
        fill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            palette(window, "near misses", "Near misses");
            window.untilShown("#tell-near-miss");
            tellNearMiss(window, _ -> {});
            palette(window, "searchevery", "Search");
            search(window, _ -> {});
            similar(window, _ -> {});
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            assertThat(Files.readString(folder.resolve("workbench.json")))
                    .as("what the window remembers")
                    .contains("Go/Search")
                    .doesNotContainIgnoringCase("near miss");
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void palette(Window window, String text, String wanted) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.until(
                "the palette has the keyboard",
                () -> window.stage.getScene().getFocusOwner() instanceof Node owner
                        && "palette-field".equals(owner.getId()));
        window.write(text);
        window.until(
                wanted + " is found first",
                () -> window.stage.getScene().lookup("#palette-list") instanceof ListView<?> list
                        && list.getSelectionModel().getSelectedItem() instanceof PaletteModel.Hit hit
                        && hit.entry().title().equals(wanted));
        window.type(KeyCode.ENTER);
    }

    /// The whole story.
    ///
    /// @param picture takes a picture of a step
    static void tour(Window window, Consumer<String> picture) {
        holdSession(window, picture);
        playDrill(window, picture);
        tellNearMiss(window, picture);
        keepCard(window, picture);
        search(window, picture);
        similar(window, picture);
    }

    private static void holdSession(Window window, Consumer<String> picture) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        window.until(
                "a plan is offered",
                () -> window.stage.getScene().lookup("#session-plan") instanceof ComboBox<?> plans
                        && !plans.getItems().isEmpty());
        picture.accept("premortem-empty");
        Window.onFx(() -> {
            ((ComboBox<?>) window.stage.getScene().lookup("#session-plan"))
                    .getSelectionModel()
                    .select(0);
            return true;
        });
        window.press("#open-session");
        window.untilShown("#session-entry");
        set(window, "#session-entry", "The cache still held the old price when the revision came.");
        window.press("#add-entry");
        window.until("the entry is kept", () -> text(window, "#session-entry").isEmpty());
        picture.accept("premortem-silent");
        window.press("#close-entry");
        window.press("#merge-rest");
        window.until("it is a risk", () -> window.stage.getScene().lookup("#merge-rest") == null);
        picture.accept("premortem-round-robin");
        window.press("#open-vote");
        window.press("#meeting-view");
        picture.accept("premortem-vote-meeting");
        window.press("#vote-here");
        window.until(
                "there is a vote",
                () -> window.stage.getScene().lookup("#turnout") instanceof Label turnout
                        && turnout.getText().equals(tr("%d of %d have voted.", 1, 1)));
        window.press("#close-vote");
        window.untilShown("#decision-1");
        window.press("#meeting-view");
        set(window, "#decision-1", "Purge the cache before the baseline.");
        picture.accept("premortem-decide");
        window.press("#decide-1");
        window.until("it is decided", () -> window.stage.getScene().lookup("#decide-1") == null);
        set(window, "#session-reason", "The top risk changes the plan.");
        window.press("#session-go");
        window.until("it is over", () -> window.stage.getScene().lookup("#session-go") == null);
        window.press("#read-session-report");
        window.untilShown("#session-report");
        picture.accept("premortem-report");
    }

    static void playDrill(Window window, Consumer<String> picture) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        window.press("#plan-drill");
        window.untilShown("#drill-title");
        set(window, "#drill-title", "Wrong prices on a Friday");
        set(window, "#drill-roles", "on call: ada\ncustomer support: lin");
        set(window, "#drill-injects", "0 The checkout shows a price of 0.\n5 A customer calls support.");
        picture.accept("drill-form");
        window.press("#keep-drill");
        window.press("#start-drill");
        window.press("#inject-1");
        window.until("it came", () -> window.stage.getScene().lookup("#inject-1") == null);
        window.press("#mark-detected");
        window.until("it is noted", () -> window.stage.getScene().lookup("#mark-detected") == null);
        picture.accept("drill-running");
        window.press("#participants-view");
        window.until("the second is hidden", () -> window.stage.getScene().lookup("#inject-2") == null);
        picture.accept("drill-participants");
        window.press("#end-drill");
        window.untilShown("#debrief");
        DrillsOnScreenTest.compareWithProduction(window);
        picture.accept("drill-compared");
        assertThat(window.find("#close-drill").isDisabled()).isTrue();
        set(window, "#none-because", "The alarm came at once and support knew what to say.");
        window.press("#keep-none");
        window.until(
                "it can be closed",
                () -> window.stage.getScene().lookup("#close-drill") instanceof Button close && !close.isDisabled());
        picture.accept("drill-debrief");
        window.press("#close-drill");
        window.press("#read-drill-report");
        window.untilShown("#drill-report");
    }

    private static void tellNearMiss(Window window, Consumer<String> picture) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.untilShown("#tell-near-miss");
        picture.accept("nearmiss-empty");
        window.press("#tell-near-miss");
        window.untilShown("#near-miss-happened");
        set(window, "#near-miss-happened", "My team lead forgot to check the price list, and lin saw it.");
        window.untilShown("#near-miss-warnings");
        picture.accept("nearmiss-form");
        set(window, "#near-miss-happened", "A price list without a currency was nearly sent to the shop.");
        window.until(
                "nothing is remarked",
                () -> window.stage.getScene().lookup("#near-miss-warnings") instanceof Node warnings
                        && !warnings.isVisible());
        window.press("#report-near-miss");
        window.untilShown("#receipt-code");
        picture.accept("nearmiss-receipt");
        window.press("#receipt-kept");
        window.until("it is gone", () -> window.stage.getScene().lookup("#receipt-code") == null);
        choose(window, "#near-miss-list");
        window.untilShown("#near-miss-question");
        picture.accept("nearmiss-curator");
    }

    private static void keepCard(Window window, Consumer<String> picture) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        choose(window, "#learning-list");
        window.untilShown("#use-learning");
        picture.accept("learning-card");
        window.press("#new-learning");
        window.untilShown("#learning-title");
        picture.accept("learning-form");
        set(window, "#learning-title", "Old prices stay in caches");
        set(window, "#learning-finding", "A cache kept the old price for an hour.");
        window.press("#keep-learning");
        window.until("it is kept", () -> window.stage.getScene().lookup("#keep-learning") == null);
    }

    private static void search(Window window, Consumer<String> picture) {
        window.press(KeyCode.CONTROL, KeyCode.P);
        window.untilShown("#search-field");
        window.write("price");
        window.until(
                "something is found",
                () -> window.stage.getScene().lookup("#search-hits") instanceof ListView<?> hits
                        && hits.getItems().size() > 1
                        && window.stage.getScene().lookup("#search-field") instanceof TextField field
                        && field.getText().equals("price"));
        picture.accept("search");
        set(window, "#search-field", "zzzzqqqq");
        window.until("nothing is found", () -> window.stage.getScene().lookup("#search-hits") == null);
        picture.accept("search-nothing");
        set(window, "#search-field", "missing discount scenario");
        window.until("a scenario is found", () -> window.stage.getScene().lookup("#facet-kind-scenario") != null);
    }

    private static void similar(Window window, Consumer<String> picture) {
        set(window, "#search-field", "optional discount");
        window.until("the plan is found", () -> facet(window, "#facet-kind-plan") != null);
        Window.onFx(() -> {
            facet(window, "#facet-kind-plan").fire();
            return true;
        });
        window.until(
                "only the plan is found",
                () -> window.stage.getScene().lookup("#search-hits") instanceof ListView<?> hits
                        && hits.getItems().size() == 1);
        window.type(KeyCode.DOWN);
        window.type(KeyCode.ENTER);
        PlanTab.REVIEW.show(window);
        window.until(
                "the card is alike",
                () -> window.stage.getScene().lookup("#similar") instanceof Parent similar
                        && !similar.lookupAll(".badge").isEmpty());
        picture.accept("similar");
    }

    private static CheckBox facet(Window window, String selector) {
        return (CheckBox) window.stage.getScene().lookup(selector);
    }

    private static void set(Window window, String selector, String text) {
        window.untilShown(selector);
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup(selector)).setText(text);
            return true;
        });
    }

    private static String text(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof TextInputControl field ? field.getText() : "";
    }

    private static void choose(Window window, String table) {
        window.until(
                table + " is filled",
                () -> window.stage.getScene().lookup(table) instanceof TableView<?> shown
                        && !shown.getItems().isEmpty());
        Window.onFx(() -> {
            TableView<?> shown = (TableView<?>) window.stage.getScene().lookup(table);
            shown.getSelectionModel().select(0);
            shown.requestFocus();
            return true;
        });
        window.type(KeyCode.ENTER);
    }

    static void fill(Path place) {
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            Engine engine = workspace.engine();
            PlanState plan = engine.openSample().open();
            engine.scenarios()
                    .draft(
                            new Scenario(
                                    "The discount is missing",
                                    "A revision without it is deployed while old consumers run.",
                                    "The checkout shows a price of 0.",
                                    "Roll back, then tell support.",
                                    Samples.ADA,
                                    List.of(plan.id()),
                                    null,
                                    Map.of()),
                            Samples.ADA);
            engine.learnings().review(card(engine, plan), LocalDate.of(2026, 2, 1), "seen twice", Samples.ADA);
        }
    }

    private static LearningState card(Engine engine, PlanState plan) {
        return engine.learnings()
                .draft(
                        new LearningCard(
                                LearningCard.Kind.LEARNING,
                                "A missing discount reaches the checkout as a price of 0",
                                "The orders contract dropped an optional property.",
                                "Consumers that calculate with it take null for 0.",
                                List.of("R1", "The report of the first run"),
                                "Send the property until every consumer has shown that it copes.",
                                new AppliesTo(
                                        List.of("checkout"), List.of("GET /orders/{id}"), List.of("field-removed")),
                                Confidence.MEDIUM,
                                LocalDate.of(2026, 1, 1),
                                List.of("price", "discount"),
                                plan.id(),
                                List.of(),
                                Samples.ADA,
                                null,
                                Map.of()),
                        Samples.ADA);
    }
}
