package dev.plimsoll.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0.1.0-SNAPSHOT, 0.1.0~snapshot, 0.1.0, 1.1.0",
        "2.0.1, 2.0.1, 2.0.1, 2.0.1",
        "0.0.3, 0.0.3, 0.0.3, 1.0.3",
    })
    void aVersionIsSaidInTheWordsOfEachSystem(String maven, String sortable, String numbers, String fromOne) {
        Release release = new Release(maven, "amd64");
        assertThat(release.sortable()).isEqualTo(sortable);
        assertThat(release.numbers()).isEqualTo(numbers);
        assertThat(release.numbersFromOne()).isEqualTo(fromOne);
    }

    @Test
    void aMachineHasTwoNames() {
        assertThat(new Release("1", "amd64").rpmMachine()).isEqualTo("x86_64");
        assertThat(new Release("1", "aarch64").debianMachine()).isEqualTo("arm64");
        assertThatThrownBy(() -> new Release("one", "amd64")).hasMessageContaining("'one'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Linux; deb,tar.gz,rpm", "Windows 11; msi", "Mac OS X; dmg"})
    void eachSystemBuildsItsOwnPackages(String system, String types) {
        assertThat(BuildPackages.typesOf(system)).isEqualTo(types);
    }

    @Test
    void theIconHasARingOnASea() throws IOException {
        for (int size : ProgramIcon.SIZES) {
            BufferedImage icon = ImageIO.read(new ByteArrayInputStream(ProgramIcon.png(size)));
            assertThat(icon.getWidth()).isEqualTo(size);
            assertThat(icon.getRGB(0, 0) >>> 24).as("the corner is round").isLessThan(128);
            assertThat(icon.getRGB(size / 2, size / 2) >> 16 & 0xff)
                    .as("the line")
                    .isGreaterThan(0xa0);
            assertThat(icon.getRGB(size / 2, size / 16)).as("the sea").isEqualTo(0xff0b4f6c);
        }
        assertThat(ProgramIcon.svg()).contains("viewBox=\"0 0 64 64\"", "r=\"16\"");
    }

    @Test
    void theIconsOfWindowsAndMacSayTheirOwnLength() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(ProgramIcon.icns());
        assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
        ByteBuffer ico = ByteBuffer.wrap(ProgramIcon.ico()).order(ByteOrder.LITTLE_ENDIAN);
        int last = 6 + 16 * 3;
        assertThat(ico.getInt(last + 8) + ico.getInt(last + 12)).isEqualTo(ico.capacity());
        byte[] first = new byte[ico.getInt(14)];
        ico.get(ico.getInt(18), first);
        assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isEqualTo(16);
    }

    @Test
    void onLinuxEveryFileHasItsPlaceAndNothingIsLeftToSetUp() throws IOException {
        Path image = folder.resolve("image");
        for (String file : List.of(
                "bin/plimsoll",
                "lib/a.jar",
                "share/licences/LICENSE",
                "share/man/man1/plimsoll.1",
                "share/bash-completion/completions/plimsoll",
                "share/zsh/site-functions/_plimsoll")) {
            Files.createDirectories(image.resolve(file).getParent());
            Files.writeString(image.resolve(file), file);
        }
        LinuxTree tree = new LinuxTree(folder.resolve("root"), Path.of("src/package/linux"));
        tree.build(image, "zsh/vendor-completions");
        assertThat(tree.files())
                .contains(
                        "/opt/plimsoll/bin/plimsoll",
                        "/opt/plimsoll/lib/a.jar",
                        "/usr/bin/plimsoll",
                        "/usr/share/applications/dev.plimsoll.Workbench.desktop",
                        "/usr/share/bash-completion/completions/plimsoll",
                        "/usr/share/doc/plimsoll/copyright",
                        "/usr/share/icons/hicolor/48x48/apps/plimsoll.png",
                        "/usr/share/man/man1/plimsoll.1.gz",
                        "/usr/share/mime/packages/plimsoll.xml",
                        "/usr/share/zsh/vendor-completions/_plimsoll");
        assertThat(Files.getLastModifiedTime(folder.resolve("root/opt/plimsoll/lib/a.jar")))
                .isEqualTo(Files.getLastModifiedTime(image.resolve("lib/a.jar")));
    }
}
