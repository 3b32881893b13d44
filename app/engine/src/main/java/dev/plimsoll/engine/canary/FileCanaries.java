package dev.plimsoll.engine.canary;

import dev.plimsoll.model.canary.CanaryFinder;
import dev.plimsoll.reports.PdfWords;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Looks for canaries in files, each mark once: in texts of any length, and in what lies packed in a PDF, a ZIP (a
/// document of Word is one) or a gzip file, at most two deep.
final class FileCanaries {
    private static final int CHUNK = 1 << 20;

    /// Longer than a canary, so that one across two chunks is found.
    private static final int TAIL = 256;

    private static final int DEEPEST = 2;

    /// What is unpacked of one file at most, so that a small one cannot fill the memory.
    private static final int MOST_UNPACKED = 256 << 20;

    private final CanaryFinder finder;
    private final Map<String, CanaryFinder.Found> found = new LinkedHashMap<>();
    private long unpacked;

    private FileCanaries(CanaryFinder finder) {
        this.finder = finder;
    }

    /// @param from bytes of a text that are passed over; what is packed is read whole
    static List<CanaryFinder.Found> in(Path file, long from, CanaryFinder finder) throws IOException {
        FileCanaries canaries = new FileCanaries(finder);
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(4);
        }
        if (packed(head)) {
            canaries.bytes(Files.readAllBytes(file), 0);
        } else {
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
                int line = 1;
                int letter = from > 0 ? bytes.read() : -1;
                for (long at = 1; letter >= 0; at++) {
                    line += letter == '\n' ? 1 : 0;
                    letter = at < from ? bytes.read() : -1;
                }
                canaries.text(bytes, line);
            }
        }
        return new ArrayList<>(canaries.found.values());
    }

    static List<CanaryFinder.Found> in(byte[] bytes, CanaryFinder finder) {
        FileCanaries canaries = new FileCanaries(finder);
        try {
            canaries.bytes(bytes, 0);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
        return new ArrayList<>(canaries.found.values());
    }

    private static boolean packed(byte[] head) {
        return isZip(head) || isGzip(head) || isPdf(head);
    }

    private static boolean isZip(byte[] head) {
        return begins(head, 'P', 'K', 3, 4);
    }

    private static boolean isGzip(byte[] head) {
        return begins(head, 0x1f, 0x8b);
    }

    private static boolean isPdf(byte[] head) {
        return begins(head, '%', 'P', 'D', 'F');
    }

    private static boolean begins(byte[] head, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= head.length || (head[at] & 0xff) != with[at]) {
                return false;
            }
        }
        return true;
    }

    private void bytes(byte[] bytes, int depth) throws IOException {
        text(new ByteArrayInputStream(bytes), 1);
        if (depth >= DEEPEST) {
            return;
        }
        if (isPdf(bytes)) {
            PdfWords.of(bytes).ifPresent(words -> add(words, 1));
        } else if (isZip(bytes)) {
            entries(bytes, depth);
        } else if (isGzip(bytes)) {
            try (InputStream inside = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes(unpack(inside), depth + 1);
            } catch (ZipException | EOFException damaged) {
                return; // no gzip file after all, or a part of one
            }
        }
    }

    private void entries(byte[] bytes, int depth) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(entry.getName(), 1);
                bytes(unpack(zip), depth + 1);
            }
        } catch (ZipException | EOFException damaged) {
            return; // what could be read was read
        }
    }

    private byte[] unpack(InputStream inside) throws IOException {
        byte[] bytes = inside.readNBytes((int) Math.max(0, MOST_UNPACKED - unpacked));
        unpacked += bytes.length;
        return bytes;
    }

    /// In chunks: a log does not fit into memory at once.
    private void text(InputStream bytes, int first) throws IOException {
        String tail = "";
        int line = first;
        for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            String text = tail + new String(chunk, StandardCharsets.ISO_8859_1);
            add(text, line);
            tail = text.substring(Math.max(0, text.length() - TAIL));
            line += (int) text.substring(0, text.length() - tail.length())
                    .chars()
                    .filter(letter -> letter == '\n')
                    .count();
        }
    }

    private void add(String text, int line) {
        for (CanaryFinder.Found one : finder.in(text)) {
            found.putIfAbsent(one.mark(), new CanaryFinder.Found(one.mark(), line + one.line() - 1));
        }
    }
}
