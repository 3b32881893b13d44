package dev.plimsoll.desktop;

import dev.plimsoll.desktop.shell.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// Works through large inputs in the real window with the real engine, and prints of each step how long it took and
/// when our code held the FX thread. The first argument says which: two large contracts, a workspace of many
/// records, or a run of many windows of a second.
///
/// ```
/// java -Dglass.platform=Headless -Dprism.order=sw -cp ... dev.plimsoll.desktop.LargeBench contracts BASE REVISION
/// ... LargeBench workspace 10000 [FOLDER]
/// ... LargeBench run 3600 [FOLDER]
/// ```
///
/// To fill a workspace takes minutes: one in a folder that is named is filled once, and opened the next time.
public final class LargeBench {
    private static final int JUMPS = 12;
    private static final int PARTS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Watched watched;

    private LargeBench(Watched watched) {
        this.watched = watched;
    }

    public static void main(String[] args) throws IOException {
        Graphics.drawPlainly();
        Path place = args.length > 2 && !args[0].equals("contracts")
                ? Path.of(args[2])
                : Files.createTempDirectory("plimsoll-large").resolve("workspace");
        switch (args[0]) {
            case "contracts" -> tour(place, bench -> bench.contracts(Path.of(args[1]), Path.of(args[2])));
            case "workspace" -> {
                if (Files.notExists(place)) {
                    LargeWorkspace.fill(place, Integer.parseInt(args[1]));
                }
                tour(place, LargeBench::workspace);
            }
            case "run" -> {
                if (Files.notExists(place)) {
                    LargeWorkspace.fillRun(place, Integer.parseInt(args[1]));
                }
                tour(place, LargeBench::run);
            }
            default -> throw new IllegalArgumentException("contracts, workspace or run, and not " + args[0]);
        }
        System.exit(0);
    }

    private static void tour(Path place, Consumer<LargeBench> tour) {
        try (Watched watched = new Watched(Window.open(place, ColorScheme.LIGHT, 1280, 800))) {
            watched.window.untilShown("#home-plans");
            LargeBench bench = new LargeBench(watched);
            watched.twice(() -> tour.accept(bench));
            heap();
        }
    }

    private void contracts(Path base, Path revision) {
        screen("home", Screen.HOME, () -> true);
        compare("the two contracts", base, revision);
        System.out.printf("        %d changes, %d rows of source%n", count("#changes"), count("#sources"));
        heap();
        for (int jump = 1; jump <= JUMPS; jump++) {
            jump("F7, jump " + jump);
        }
        scroll("#changes");
        jump("F7 after that");
        scroll("#sources");
        type("#change-filter", "response property");
        watched.step("no filter any more", does(() -> field("#change-filter").clear()), () -> filled("#changes"));
        watched.step("only what breaks", does(() -> showOthers(false)), () -> true);
        watched.step("everything again", does(() -> showOthers(true)), () -> true);
        compare("the two the other way round", revision, base);
    }

    private void compare(String what, Path base, Path revision) {
        Object before = Window.onFx(() -> rows("#sources"));
        watched.window.files.will(base).will(revision);
        watched.step(
                what,
                () -> watched.window.press(KeyCode.CONTROL, KeyCode.O),
                () -> filled("#changes")
                        && rows("#sources") != before
                        && !find("#changes").isDisabled());
    }

    /// Presses what hides or shows the changes that do not break.
    private void showOthers(boolean shown) {
        for (Node toggle : find(".root").lookupAll(".severity-toggle")) {
            if (toggle instanceof ToggleButton button && !button.getStyleClass().contains("danger")) {
                button.setSelected(shown);
            }
        }
    }

    private void jump(String what) {
        int from = Window.onFx(() -> chosen("#changes"));
        watched.step(what, () -> watched.window.type(KeyCode.F7), () -> chosen("#changes") != from);
    }

    private int chosen(String list) {
        return ((ListView<?>) find(list)).getSelectionModel().getSelectedIndex();
    }

    private void workspace() {
        screen("settings", Screen.SETTINGS, () -> true);
        screen("home", Screen.HOME, () -> filled("#home-plans") && filled("#home-runs"));
        scroll("#home-plans");
        screen("actions", Screen.ACTIONS, () -> filled("#action-list"));
        screen("learning cards", Screen.LEARNINGS, () -> filled("#learning-list"));
        screen("documents", Screen.DOCUMENTS, () -> find("#document-list") != null);
        screen("what runs teach", Screen.LESSONS, () -> true);
        screen("ledger", Screen.AUDIT, () -> filled("#ledger"));
        screen("search", Screen.SEARCH, () -> filled("#search-hits"));
        Object before = Window.onFx(() -> rows("#search-hits").getFirst());
        watched.step(
                "search, two words",
                does(() -> field("#search-field").setText("refunds twice")),
                () -> filled("#search-hits") && rows("#search-hits").getFirst() != before);
        does(() -> field("#search-field").clear()).run();
        watched.step(
                "palette",
                () -> watched.window.press(KeyCode.CONTROL, KeyCode.K),
                () -> filled("#palette-list") && rows("#palette-list").size() > 150);
        type("#palette-field", "refunds twice 77");
        watched.window.type(KeyCode.ESCAPE);
    }

    private void run() {
        open("the short run", 1);
        open("the long run", 0);
        System.out.printf("        %d lines of the log%n", count("#events"));
        scroll("#events");
        watched.step("its report", () -> watched.window.press("#open-report"), () -> find("#report-page") != null);
    }

    private void open(String what, int row) {
        screen("home", Screen.HOME, () -> filled("#home-runs"));
        int lines = find("#events") == null ? 0 : count("#events");
        watched.step(
                what,
                () -> {
                    does(() -> {
                                ListView<?> runs = (ListView<?>) find("#home-runs");
                                runs.getSelectionModel().select(row);
                                runs.requestFocus();
                            })
                            .run();
                    watched.window.type(KeyCode.ENTER);
                },
                () -> filled("#events") && rows("#events").size() != lines);
    }

    private void screen(String name, Screen screen, Callable<Boolean> shown) {
        watched.step(name, () -> watched.window.press("#" + screen.buttonId()), shown);
    }

    private void scroll(String list) {
        watched.step(
                list + " from end to end",
                () -> {
                    for (int part = 0; part <= PARTS; part++) {
                        double share = part / (double) PARTS;
                        does(() -> ((ListView<?>) find(list))
                                        .scrollTo((int) (share * (rows(list).size() - 1))))
                                .run();
                        watched.window.rest(BETWEEN);
                    }
                },
                () -> true);
    }

    private void type(String field, String text) {
        for (int letter = 0; letter < text.length(); letter++) {
            String typed = text.substring(letter, letter + 1);
            watched.step(
                    "typing '" + text.substring(0, letter + 1) + "'",
                    does(() -> field(field).appendText(typed)),
                    () -> true);
        }
    }

    private static Runnable does(Runnable deed) {
        return () -> Window.onFx(() -> {
            deed.run();
            return true;
        });
    }

    private Node find(String selector) {
        return watched.window.stage.getScene().lookup(selector);
    }

    private TextField field(String selector) {
        return (TextField) find(selector);
    }

    private boolean filled(String list) {
        Node found = find(list);
        return found != null && Window.visible(found) && !rows(list).isEmpty();
    }

    private int count(String list) {
        return Window.onFx(() -> rows(list).size());
    }

    private ObservableList<?> rows(String list) {
        return switch (find(list)) {
            case ListView<?> found -> found.getItems();
            case TableView<?> found -> found.getItems();
            case null, default -> FXCollections.emptyObservableList();
        };
    }

    private static void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "        heap: %d MB in use, %d MB taken, at most %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.totalMemory() >> 20,
                runtime.maxMemory() >> 20);
    }
}
