package dev.plimsoll.storage.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Reads entries of a zip and counts what comes out; what the zip says about its own sizes is not believed.
/// Not thread-safe.
final class Bounded {
    private final Path file;
    private final ZipFile zip;
    private final TransferLimits limits;
    private final long packed;
    private long unpacked;

    Bounded(Path file, ZipFile zip, long packed, TransferLimits limits) {
        this.file = file;
        this.zip = zip;
        this.packed = packed;
        this.limits = limits;
    }

    /// Begins to count anew, for another pass.
    void again() {
        unpacked = 0;
    }

    /// The whole entry in memory.
    byte[] bytes(ZipEntry entry, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(entry, out, most);
        return out.toByteArray();
    }

    void copy(ZipEntry entry, OutputStream out, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[8192];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                count(entry, read);
                if (size > most) {
                    throw tooLarge(entry);
                }
                out.write(buffer, 0, read);
            }
        } catch (ZipException broken) {
            throw TransferProblem.entry(file, entry.getName(), "cannot be unpacked");
        }
    }

    /// Takes a line without its line feed.
    @FunctionalInterface
    interface Lines {
        void next(long number, byte[] line);
    }

    void lines(ZipEntry entry, Lines reader) throws IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
            long number = 0;
            for (byte @Nullable [] line = line(entry, in); line != null; line = line(entry, in)) {
                number++;
                reader.next(number, line);
            }
        } catch (ZipException broken) {
            throw TransferProblem.entry(file, entry.getName(), "cannot be unpacked");
        }
    }

    private byte @Nullable [] line(ZipEntry entry, InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                count(entry, line.size() + 1L);
                return line.toByteArray();
            }
            if (line.size() >= limits.line()) {
                throw tooLarge(entry);
            }
            line.write(next);
        }
        if (line.size() > 0) {
            throw TransferProblem.entry(file, entry.getName(), "ends within a line");
        }
        return null;
    }

    private void count(ZipEntry entry, long read) {
        unpacked += read;
        boolean bomb = unpacked > TransferLimits.UNSUSPICIOUS && unpacked / limits.ratio() > packed;
        if (unpacked > limits.bytes() || bomb) {
            throw tooLarge(entry);
        }
    }

    private TransferProblem tooLarge(ZipEntry entry) {
        return TransferProblem.entry(file, entry.getName(), "unpacks to more than Plimsoll accepts");
    }
}
