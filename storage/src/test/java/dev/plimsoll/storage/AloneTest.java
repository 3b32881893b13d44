package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace in a folder is open once.
class AloneTest {
    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temp.resolve("workspace");
    }

    @Test
    void aSecondWorkspaceInTheSameProcessIsRefusedAndTheFirstStaysLocked() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            assertLockedHere();
            assertLockedHere();
            Child other = Child.start(folder.toString(), "open");
            assertThat(other.line()).isEqualTo(sentence());
            assertThat(other.end()).isEqualTo(1);
            workspace.plans().create(Samples.drafted("still open"));
        }
        Child other = Child.start(folder.toString(), "open");
        assertThat(other.line()).isEqualTo("plans 1");
        assertThat(other.end()).isZero();
    }

    @Test
    void aWorkspaceOpenInAnotherProcessIsRefusedUntilThatEnds() throws Exception {
        Child other = Child.start(folder.toString(), "append");
        assertThat(other.line()).isEqualTo("run R1");
        assertLockedHere();
        other.kill();
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.runs().unfinished()).containsExactly(RunId.number(1));
        }
    }

    @Test
    void nothingIsPrinted() throws Exception {
        Child child = Child.start(folder.toString(), "quiet");
        assertThat(child.line()).isNull();
        assertThat(child.end()).isZero();
    }

    private void assertLockedHere() {
        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOfSatisfying(
                        WorkspaceProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(WorkspaceProblem.Kind.LOCKED))
                .hasMessage(sentence());
    }

    private String sentence() {
        return "Workspace " + folder + " is open in another Plimsoll; close it there or choose another folder with"
                + " --workspace.";
    }
}
