package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {
    private static final String ORDER = "prism.order";

    @TempDir
    private Path devices;

    private @Nullable String before;

    @BeforeEach
    void forget() {
        before = System.getProperty(ORDER);
        System.clearProperty(ORDER);
    }

    @AfterEach
    void remember() {
        System.clearProperty(ORDER);
        if (before != null) {
            System.setProperty(ORDER, before);
        }
    }

    @Test
    void withoutAGraphicsCardTheProcessorDraws() {
        Graphics.spareTheSearch("Linux", devices);
        assertThat(System.getProperty(ORDER)).isEqualTo("sw");
    }

    @Test
    void whereThereIsACardTheToolkitChooses() throws IOException {
        Files.createDirectory(devices.resolve("dri"));
        Graphics.spareTheSearch("Linux", devices);
        assertThat(System.getProperty(ORDER)).isNull();
    }

    @Test
    void onOtherSystemsTheToolkitChooses() {
        Graphics.spareTheSearch("Mac OS X", devices);
        assertThat(System.getProperty(ORDER)).isNull();
    }

    @Test
    void whoAsksForAWayToDrawGetsIt() {
        System.setProperty(ORDER, "es2");
        Graphics.spareTheSearch("Linux", devices);
        assertThat(System.getProperty(ORDER)).isEqualTo("es2");
    }
}
