package dev.plimsoll.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.canary.CanaryFinder;
import dev.plimsoll.model.canary.CanaryKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileCanariesTest {
    private static final CanaryKey KEY = new CanaryKey("ours".getBytes(StandardCharsets.UTF_8));

    /// Nothing of it can be read by whoever does not unpack it.
    private static String text() {
        StringBuilder text = new StringBuilder(KEY.mark("P1", 7)).append('\n');
        new Random(1).ints(4_000, 'g', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aPackedCanaryIsFoundAndAPackageThatEndsTooSoonIsNoFailure() throws IOException {
        for (byte[] whole : List.of(gzip(), zip())) {
            assertThat(FileCanaries.in(whole, new CanaryFinder(KEY))).hasSize(1);
            for (int length = 0; length < whole.length; length += 97) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThat(FileCanaries.in(part, new CanaryFinder(KEY)))
                        .as("%s of %s bytes", length, whole.length)
                        .hasSizeLessThan(2);
            }
        }
    }
}
