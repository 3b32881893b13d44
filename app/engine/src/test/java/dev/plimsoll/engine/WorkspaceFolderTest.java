package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceFolderTest {
    private final Path home = Path.of("/home/lin");

    @Test
    void theFolderThatTheUserNamedWins() {
        assertThat(WorkspaceFolder.standard(Map.of("PLIMSOLL_WORKSPACE", "/w"), "Mac OS X", home))
                .isEqualTo(Path.of("/w"));
    }

    @Test
    void otherwiseItLiesWhereTheSystemKeepsDataOfAUser() {
        assertThat(WorkspaceFolder.standard(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/plimsoll"));
        assertThat(WorkspaceFolder.standard(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/plimsoll"));
        assertThat(WorkspaceFolder.standard(Map.of("XDG_DATA_HOME", "not/absolute"), "Linux", home))
                .isEqualTo(home.resolve(".local/share/plimsoll"));
        assertThat(WorkspaceFolder.standard(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/Plimsoll"));
        assertThat(WorkspaceFolder.standard(Map.of("LOCALAPPDATA", "/local"), "Windows 11", home))
                .isEqualTo(Path.of("/local/Plimsoll"));
    }
}
