package dev.plimsoll.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.plan.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the environment has before a run is held against what reviewers of its plan saw.
class SettingsCheckTest {
    private static final Map<String, String> SEEN = Map.of("pool.size", "10", "region", "north", "api.token", "abc");

    @TempDir
    private Path folder;

    private static Settings settings(@Nullable String source) {
        return Settings.read("release 7", SEEN, SEEN, source);
    }

    private List<String> checked(Settings settings) throws RunConductor.CutShort {
        List<String> checks = new ArrayList<>();
        new SettingsCheck(settings, folder)
                .check((name, passed, detail) -> checks.add(name + (passed ? ": " : " failed: ") + detail));
        return checks;
    }

    private Path live(String text) throws IOException {
        return Files.writeString(folder.resolve("live.json"), text);
    }

    @Test
    void theSameSettingsPassWhateverTheirFormAndTheirSecrets() throws Exception {
        Path file = live("{\"pool\": {\"size\": 10}, \"region\": \"north\", \"api.token\": \"other\"}");
        assertThat(checked(settings("live.json")))
                .containsExactly(
                        "Settings: the environment has the settings that the plan says, as " + file + " shows");
        live("region=north\npool.size=10\napi.token=abc\n# of tonight\n");
        assertThat(checked(settings("live.json"))).singleElement().asString().startsWith("Settings: ");
    }

    @Test
    void anotherSettingThanReviewersSawFailsAndIsNamed() throws Exception {
        Path file = live("{\"pool.size\": 20, \"region\": \"north\"}");
        assertThat(checked(settings("live.json")))
                .containsExactly("Settings failed: the environment has others than the plan says, as " + file
                        + " shows: 'api.token' is not set instead of 'a secret'; 'pool.size' is '20' instead of '10'."
                        + " Compare them again, so that reviewers see them");
    }

    @Test
    void ofManyThreeAreNamed() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            seen.put("s" + i, "1");
        }
        live("{}");
        assertThat(checked(Settings.read("b", seen, seen, "live.json")))
                .singleElement()
                .asString()
                .contains("'s0' is not set instead of '1'", "'s2'", " (and 6 more).")
                .doesNotContain("'s3'");
    }

    @Test
    void aFileThatIsGoneOrNoSettingsFails() throws Exception {
        assertThat(checked(settings("live.json")))
                .containsExactly(
                        "Settings failed: what the environment has now is not known (There is no settings file "
                                + folder.resolve("live.json") + ".)");
        live("{broken");
        assertThat(checked(settings("live.json"))).singleElement().asString().contains("is not JSON");
    }

    @Test
    void aFolderHoldsNoSettings() throws Exception {
        assertThat(checked(settings(".")))
                .singleElement()
                .asString()
                .startsWith("Settings failed: ")
                .contains("is no file that holds settings");
        assertThatThrownBy(() -> settings(" ")).hasMessageContaining("a file with a name");
    }

    @Test
    void whereNoFileWasNamedNothingIsSaid() throws Exception {
        assertThat(checked(settings(null))).isEmpty();
    }
}
