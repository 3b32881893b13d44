package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.cli.evidence.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private Path bundle;

    @BeforeEach
    void bundle() throws IOException {
        bundle = Files.createDirectories(folder.resolve("bundle"));
        Files.createDirectories(bundle.resolve("deep"));
        Files.writeString(bundle.resolve("a.json"), "{}");
        Files.writeString(bundle.resolve("deep").resolve("b c.txt"), "b");
        Checksums.write(bundle, List.of(bundle.resolve("a.json"), bundle.resolve("deep")));
    }

    private Outcome verify() {
        return new Shell(folder.resolve("workspace")).call("verify", bundle.toString());
    }

    @Test
    void anUntouchedFolderIsConfirmed() throws IOException {
        assertThat(Files.readString(bundle.resolve("SHA256SUMS"))).contains("  a.json\n", "  deep/b c.txt\n");
        assertThat(verify().out()).isEqualToIgnoringNewLines("2 files checked, all as they were.");
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        Files.writeString(bundle.resolve("a.json"), "{ }");

        assertThat(verify().exitCode()).isEqualTo(1);
        assertThat(verify().out()).contains("a.json: changed", "1 of 2 files");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(bundle.resolve("a.json"));

        assertThat(verify().exitCode()).isEqualTo(1);
        assertThat(verify().out()).contains("a.json: missing");
    }

    @Test
    void sumsThatPointOutsideTheFolderAreRefused() throws IOException {
        Files.writeString(bundle.resolve("SHA256SUMS"), "0".repeat(64) + "  ../secret\n");

        Complaint.assertThatItIsOne("outside", verify());
    }

    @Test
    void filesWithoutASumAreCounted() throws IOException {
        Files.writeString(bundle.resolve("new.txt"), "new");

        assertThat(verify().exitCode()).isZero();
        assertThat(verify().out()).contains("1 file in the folder without a sum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "0000  a.json", "\u0000\u0001"})
    void damagedSumsGetASentence(String sums) throws IOException {
        Files.writeString(bundle.resolve("SHA256SUMS"), sums);

        Complaint.assertThatItIsOne(sums, verify());
    }

    @Test
    void aFolderWithoutSumsGetsASentence() throws IOException {
        Files.delete(bundle.resolve("SHA256SUMS"));
        Complaint.assertThatItIsOne("no sums", verify());

        bundle = folder.resolve("nowhere");
        Complaint.assertThatItIsOne("no folder", verify());
    }
}
