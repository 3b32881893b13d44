package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom changes hit and what they raise, in the real window: by tag, by consumer, and a plan of one experiment.
class ReachOnScreenTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Shop, version: '%1$s'}
        paths:
          /orders/{id}:
            get:
              tags: [orders]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: An order
                  content:
                    application/json:
                      schema: {type: object, properties: {total: {type: integer}}%2$s}
          /stock:
            get:
              tags: [stock]
              responses:
                '200':
                  description: The stock
                  content:
                    application/json:
                      schema: {type: object, properties: {left: {type: %3$s}}, required: [left]}
        """;
    private static final String PACT = """
        {"consumer": {"name": "till"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "an order", "request": {"method": "GET", "path": "/orders/7"},
           "response": {"status": 200, "body": {"total": 3}}}]}
        """;

    private static final String RATINGS = """
        operations:
          - {operation: "GET /orders/{id}", criticality: critical, owner: sales}
        """;
    private static final String RESULTS = """
        <testsuite name="shop"><testcase classname="Shop" name="GET /orders/7"/></testsuite>
        """;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void changesAreFilteredByWhomTheyReachAndAnExperimentBecomesAPlan() throws Exception {
        Path base = write("v1.yaml", CONTRACT.formatted("1", ", required: [total]", "integer"));
        Path revision = write("v2.yaml", CONTRACT.formatted("2", "", "string"));
        Path pact = write("till.json", PACT);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#open-sample");
            window.files.will(base).will(revision);
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.until("two changes are listed", () -> shown(window) == 2);
            window.until("tags are offered", () -> choice(window, "#change-tag").isVisible());
            choose(window, "#change-tag", "stock");
            window.until("one change is left", () -> shown(window) == 1);
            assertThat(Window.onFx(() -> text(window, "#changes-hidden"))).isEqualTo("1 change hidden");
            window.press("#clear-filters");
            window.until("both are listed again", () -> shown(window) == 2);

            window.files.will(pact);
            window.press("#name-consumers");
            window.until(
                    "the consumer is offered",
                    () -> choice(window, "#change-consumer").isVisible());
            choose(window, "#change-consumer", "till");
            window.until("only what hits it is left", () -> shown(window) == 1);
            Window.onFx(() -> {
                list(window).getSelectionModel().select(0);
                return true;
            });
            window.until("whom it hits is told", () -> tab(window, 1).equals("Consumers (1)"));
            Window.onFx(() -> {
                ((TabPane) lookup(window, "#change-tabs")).getSelectionModel().select(1);
                return true;
            });
            window.pictures("reach-consumers");
            operations(window);
            window.until("experiments are derived", () -> !tab(window, 2).equals("Experiments (0)"));
            Window.onFx(() -> {
                ((TabPane) lookup(window, "#change-tabs")).getSelectionModel().select(2);
                return true;
            });
            window.pictures("reach-experiments");
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .isEmpty();
            List<String> drafts = Window.onFx(() -> drafts(window));
            assertThat(drafts).as("a button of its own for each").isNotEmpty().doesNotHaveDuplicates();
            window.press("#" + drafts.getFirst());
            window.until("a plan is drafted", () -> window.stage.getScene().lookup("#gates") != null);
            assertThat(css.seen()).isEmpty();
        }
    }

    private void operations(Window window) throws IOException {
        Window.onFx(() -> {
            ((TabPane) lookup(window, "#amendment-tabs")).getSelectionModel().select(1);
            return true;
        });
        window.untilShown("#operations");
        window.files.will(write("ratings.yaml", RATINGS)).will(write("results.xml", RESULTS));
        window.press("#rate-operations");
        window.until(
                "a critical one is open",
                () -> text(window, "#operations-sentence")
                        .equals("2 operations. Tests cover 0 of them. Consumers are known to rely on 1."
                                + " 1 critical operation has no test that passed."));
        window.pictures("operations-open");
        window.press("#operation-results");
        window.until(
                "it is covered",
                () -> text(window, "#operations-sentence")
                        .endsWith("Tests cover 1 of them. Consumers are known to rely on 1. Every critical operation"
                                + " has a test that passed."));
        window.pictures("operations");
        assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                .isEmpty();
        Window.onFx(() -> {
            ((TabPane) lookup(window, "#amendment-tabs")).getSelectionModel().select(0);
            return true;
        });
    }

    private static List<String> drafts(Window window) {
        return window.stage.getScene().getRoot().lookupAll(".detail-rows .button").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("draft-"))
                .toList();
    }

    private static Node lookup(Window window, String selector) {
        return window.stage.getScene().lookup(selector);
    }

    private static ListView<?> list(Window window) {
        return (ListView<?>) lookup(window, "#changes");
    }

    private static int shown(Window window) {
        return lookup(window, "#changes") == null ? -1 : list(window).getItems().size();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> choice(Window window, String selector) {
        return (ComboBox<String>) lookup(window, selector);
    }

    private static void choose(Window window, String selector, String word) {
        Window.onFx(() -> {
            choice(window, selector).setValue(word);
            return List.of();
        });
    }

    private static String text(Window window, String selector) {
        return ((Labeled) lookup(window, selector)).getText();
    }

    private static String tab(Window window, int at) {
        return ((TabPane) lookup(window, "#change-tabs")).getTabs().get(at).getText();
    }
}
