package dev.plimsoll.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Keeps what a scene looks like.
final class Pictures {
    private final Path folder;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /// The usual place, out of git.
    static Pictures ofTests() {
        return new Pictures(Path.of("target", "screenshots"));
    }

    /// Call on the FX thread.
    void take(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        BufferedImage picture = SwingFXUtils.fromFXImage(image, null);
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
