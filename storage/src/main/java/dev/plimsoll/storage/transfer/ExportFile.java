package dev.plimsoll.storage.transfer;

import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.json.Json;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the export of a workspace: equal bytes for equal contents.
public final class ExportFile {
    /// Zip files tell the time from here on, and an export says nothing about when it was made.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ExportFile() {}

    /// What was written.
    ///
    /// @param rows of all tables
    /// @param content SHA-256 of the content: equal before an export and after an import
    public record Written(long rows, String content) {}

    /// @param view a transaction in which nothing changes meanwhile
    /// @param file must not exist; it is there as a whole or not at all
    /// @param ledger root over all entries of the audit ledger; null when there are none
    /// @param plimsoll version of the program
    /// @param schema version of the tables
    /// @param told the share of the rows that is written, now and then; ends the export by throwing
    public static Written write(
            Handle view, Path file, @Nullable AuditAnchor ledger, String plimsoll, int schema, DoubleConsumer told) {
        if (Files.exists(file)) {
            throw TransferProblem.exists(file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                Written written = entries(new RowsOut(view, told), zip, ledger, plimsoll, schema);
                zip.finish();
                out.flush();
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return written;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw TransferProblem.notWritten(file, failed);
        }
    }

    private static Written entries(
            RowsOut rows, ZipOutputStream zip, @Nullable AuditAnchor ledger, String plimsoll, int schema)
            throws IOException {
        Sums.Sink sink = new Sums.Sink(name -> begin(zip, name));
        rows.into(sink);
        String content = Sums.content(sink.sums());
        Manifest manifest =
                new Manifest(Manifest.FORMAT, Manifest.VERSION, plimsoll, schema, sink.rows(), content, ledger);
        try (Sums.Sink.Entry entry = sink.open(Manifest.ENTRY)) {
            entry.write(Json.pretty(manifest).getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> sums = new HashMap<>(sink.sums());
        try (OutputStream out = begin(zip, Sums.ENTRY)) {
            out.write(Sums.text(sums).getBytes(StandardCharsets.UTF_8));
        }
        return new Written(
                sink.rows().values().stream().mapToLong(Long::longValue).sum(), content);
    }

    private static OutputStream begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length); // FilterOutputStream hands on byte by byte
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }
}
