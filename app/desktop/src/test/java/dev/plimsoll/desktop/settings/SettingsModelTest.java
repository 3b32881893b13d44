package dev.plimsoll.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.recent.Opened;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
    @TempDir
    private Path folder;

    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));

    private SettingsModel model(KeptFile file) {
        SettingsWork work = new SettingsWork(
                file::write,
                (stubs, chaos) -> {
                    if (stubs.startsWith("x")) {
                        throw new Problem("'" + stubs + "' is no http address.", "Write http://…");
                    }
                    return "WireMock at " + stubs + " and chaos at " + chaos;
                },
                _ -> "Backed up.",
                (path, _) -> "Exported to " + path + ".",
                (backup, folder) -> "Restored " + backup + " to " + folder + ".");
        return new SettingsModel(
                jobs, new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT)), work, file.read());
    }

    @Test
    void whatWasOpenedIsThereInTheNextSession() {
        KeptFile file = new KeptFile(folder.resolve("workbench.json"));
        Opened two = Opened.contracts(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        Opened names = Opened.names("git:HEAD:a.yaml", "a.yaml", folder);
        model(file).opened().setAll(two, names);
        assertThat(model(file).opened()).containsExactly(two, names);
    }

    @Test
    void aDividerStandsWhereItWasDrawnUnlessThatHidesASide() {
        KeptFile file = new KeptFile(folder.resolve("workbench.json"));
        SettingsModel first = model(file);
        first.dividers().put("RunView/VERTICAL/0.64", 0.4);
        first.dividers().put("AuditView/VERTICAL/0.62", 1.0);
        assertThat(model(file).dividers()).isEqualTo(Map.of("RunView/VERTICAL/0.64", 0.4));
    }

    @Test
    void whatOnlyANewerVersionCanOpenIsLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("workbench.json"), """
            {"lockAfter": 7, "opened": [
                {"kind": "DREAM", "names": ["a"]}, {"kind": "REPORT", "names": ["a", "b"]}, {"kind": "REPORT"},
                {"kind": "REPORT", "names": ["a.md"], "mood": "good"}]}
            """);
        Kept kept = new KeptFile(file).read();
        assertThat(kept.lockAfter()).isEqualTo(7);
        assertThat(kept.opened()).containsExactly(new Opened(Opened.Kind.REPORT, List.of("a.md")));
    }

    @Test
    void whatIsChangedIsThereInTheNextSession() {
        KeptFile file = new KeptFile(folder.resolve("config").resolve("workbench.json"));
        SettingsModel first = model(file);
        first.appearance().wishProperty().set(Appearance.Wish.DARK);
        first.appearance().zoom(1);
        first.appearance().calmProperty().set(true);
        first.languageProperty().set(Language.GERMAN);
        first.wiremockProperty().set("http://127.0.0.1:9000 ");
        first.lockAfterProperty().set(15);
        first.recent().add("File/Quit");
        first.placeProperty().set(new Kept.Place(1, 2, 1000, 700, false));
        SettingsModel second = model(file);
        assertThat(second.kept()).isEqualTo(first.kept());
        assertThat(second.appearance().sizeProperty().get()).isEqualTo(110);
        assertThat(second.languageProperty().get()).isEqualTo(Language.GERMAN);
        assertThat(second.wiremockProperty().get()).isEqualTo("http://127.0.0.1:9000");
    }

    @Test
    void aFileThatCannotBeReadIsAsIfThereWereNone() throws IOException {
        Path file = folder.resolve("workbench.json");
        for (String text : List.of("", "{", "[]", "{\"look\":\"PINK\"}", "{\"size\":\"big\"}", "null")) {
            Files.writeString(file, text);
            assertThat(new KeptFile(file).read()).as(text).isEqualTo(Kept.STANDARD);
        }
        Files.writeString(file, "{\"look\":\"DARK\",\"size\":9999,\"later\":1}");
        assertThat(new KeptFile(file).read().look()).isEqualTo(Appearance.Wish.DARK);
        assertThat(new KeptFile(file).read().size()).isEqualTo(100);
    }

    @Test
    void eachSystemHasItsPlace() {
        Path home = Path.of("/home/ada");
        assertThat(KeptFile.of(Map.of(), "Linux", home).file())
                .isEqualTo(Path.of("/home/ada/.config/plimsoll/workbench.json"));
        assertThat(KeptFile.of(Map.of("XDG_CONFIG_HOME", "/etc/ada"), "Linux", home)
                        .file())
                .isEqualTo(Path.of("/etc/ada/plimsoll/workbench.json"));
        assertThat(KeptFile.of(Map.of(), "Mac OS X", home).file().toString()).contains("Library");
    }

    @Test
    void theServicesAreAskedAndAWrongAddressIsExplained() {
        SettingsModel model = model(new KeptFile(folder.resolve("workbench.json")));
        model.wiremockProperty().set("http://127.0.0.1:1");
        model.test();
        assertThat(model.testedProperty().get())
                .isEqualTo("They answer: WireMock at http://127.0.0.1:1 and chaos at .");
        model.wiremockProperty().set("x");
        model.test();
        assertThat(model.testedProperty().get()).isEmpty();
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.remedy()).isEqualTo("Write http://…");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void deedsAreTold() {
        SettingsModel model = model(new KeptFile(folder.resolve("workbench.json")));
        model.backUp();
        assertThat(model.doneProperty().get()).isEqualTo("Backed up.");
    }

    @Test
    void zoomStopsAtItsEnds() {
        Appearance appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        for (int i = 0; i < 20; i++) {
            appearance.zoom(1);
        }
        assertThat(appearance.sizeProperty().get()).isEqualTo(200);
        appearance.sizeProperty().set(105);
        appearance.zoom(1);
        assertThat(appearance.sizeProperty().get()).isEqualTo(110);
        appearance.sizeProperty().set(105);
        appearance.zoom(-1);
        assertThat(appearance.sizeProperty().get()).isEqualTo(100);
        appearance.zoom(0);
        assertThat(appearance.sizeProperty().get()).isEqualTo(100);
    }
}
