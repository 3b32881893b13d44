package dev.plimsoll.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.evidence.CheckEvidence.Finding;
import dev.plimsoll.engine.evidence.CheckEvidence.State;
import dev.plimsoll.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CheckEvidenceTest {
    @TempDir
    Path folder;

    private final CheckEvidence check = new CheckEvidence();

    @BeforeEach
    void bundle() throws Exception {
        Map<String, byte[]> files = Map.of("a.json", "{}".getBytes(), "b.txt", "b".getBytes());
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Manifest.write(folder, files);
    }

    @Test
    void an_untouched_bundle_is_the_same() {
        assertThat(check.check(folder))
                .containsExactly(new Finding("a.json", State.SAME), new Finding("b.txt", State.SAME));
    }

    @Test
    void finds_what_was_changed_removed_and_added() throws Exception {
        Files.writeString(folder.resolve("a.json"), "{ }");
        Files.delete(folder.resolve("b.txt"));
        Files.writeString(folder.resolve("c.txt"), "new");
        assertThat(check.check(folder))
                .containsExactly(
                        new Finding("a.json", State.CHANGED),
                        new Finding("b.txt", State.MISSING),
                        new Finding("c.txt", State.UNLISTED));
    }

    @Test
    void a_bundle_in_one_file_is_checked_in_the_same_way() throws Exception {
        Path file = folder.resolveSibling(folder.getFileName() + EvidenceFile.ENDING);
        try {
            EvidenceFile.with(file, true, root -> {
                Files.writeString(root.resolve("a.json"), "{ }");
                return Manifest.write(root, Map.of("a.json", "{}".getBytes(), "b.txt", "b".getBytes()));
            });
            assertThat(EvidenceFile.isOne(file)).isTrue();
            assertThat(check.check(file))
                    .containsExactly(new Finding("a.json", State.CHANGED), new Finding("b.txt", State.MISSING));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_file_that_is_no_bundle_is_a_problem() throws Exception {
        Path text = Files.writeString(folder.resolve("text" + EvidenceFile.ENDING), "no archive");
        assertThatThrownBy(() -> check.check(text))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("could not be read");
        Path absent = folder.resolve("absent" + EvidenceFile.ENDING);
        assertThatThrownBy(() -> check.check(absent)).isInstanceOf(Problem.class);
    }

    @Test
    void refuses_a_manifest_that_leaves_the_folder() throws Exception {
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  ../secret\n");
        assertThatThrownBy(() -> check.check(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("../secret");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // links need a privilege there
    void refuses_a_link_that_leaves_the_folder(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "{}");
        Files.delete(folder.resolve("a.json"));
        Files.createSymbolicLink(folder.resolve("a.json"), secret);
        assertThatThrownBy(() -> check.check(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'a.json' is a link")
                .hasMessageContaining("outside");
    }

    @Test
    void refuses_a_name_that_no_file_can_have() throws Exception {
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  a\0b\n");
        assertThatThrownBy(() -> check.check(folder)).isInstanceOf(Problem.class);
    }

    @Test
    void refuses_a_malformed_manifest_and_a_missing_one() throws Exception {
        Files.writeString(folder.resolve("SHA256SUMS"), "nonsense\n");
        assertThatThrownBy(() -> check.check(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nonsense");
        Files.delete(folder.resolve("SHA256SUMS"));
        assertThatThrownBy(() -> check.check(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("SHA256SUMS");
    }
}
