package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceFolderTest {
    private final Path home = Path.of("/home/lin");

    @Test
    void theFolderThatTheUserNamedWins() {
        assertThat(standard(Map.of("PLIMSOLL_WORKSPACE", "/w"), "Mac OS X")).isEqualTo(Path.of("/w"));
    }

    @Test
    void otherwiseItLiesWhereTheSystemKeepsDataOfAUser() {
        assertThat(standard(Map.of(), "Linux")).isEqualTo(home.resolve(".local/share/plimsoll"));
        assertThat(standard(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo(Path.of("/data/plimsoll"));
        assertThat(standard(Map.of("XDG_DATA_HOME", "not/absolute"), "Linux"))
                .isEqualTo(home.resolve(".local/share/plimsoll"));
        assertThat(standard(Map.of(), "Mac OS X")).isEqualTo(home.resolve("Library/Application Support/Plimsoll"));
        assertThat(standard(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo(Path.of("/local/Plimsoll"));
    }

    @Test
    void theDatabaseOfATeamIsNamedByItsAddress() {
        Map<String, String> team = Map.of("PLIMSOLL_WORKSPACE", "jdbc:postgresql://db.example.com/releases?user=ada");
        WorkspacePlaces places = WorkspaceFolder.places(team, "Linux", home);
        assertThat(places.of(null)).hasToString("jdbc:postgresql://db.example.com:5432/releases");
        assertThat(places.of(null).folder())
                .isEqualTo(Path.of("/home/lin/.local/share/plimsoll/teams/db.example.com-5432-releases"));
        assertThat(places.of("/w").folder()).isEqualTo(Path.of("/w"));
        assertThatThrownBy(() -> places.of("jdbc:postgresql://db.example.com/releases?password=hush"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("PGPASSWORD")
                .hasMessageNotContaining("hush");
    }

    private Path standard(Map<String, String> environment, String system) {
        return WorkspaceFolder.places(environment, system, home).of(null).folder();
    }
}
