package dev.plimsoll.reports.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip file that says nothing about when it was made.
final class SteadyZip {
    /// The first moment that a zip file can name.
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /// The same entries in the same order, each with the same time.
    static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(steady)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(FIRST);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return steady.toByteArray();
    }
}
