package dev.plimsoll.storage.transfer;

import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// An export whose entries were all found to be what its sums say. Nothing of it is ever unpacked to a disk, so no name
/// in it can lead anywhere.
public final class ImportFile implements AutoCloseable {
    private static final int MOST_OF_MANIFEST = 1 << 20;
    private static final int BATCH = 500;

    private final Path file;
    private final ZipFile zip;
    private final Bounded reader;
    private final TransferLimits limits;
    private final SortedMap<String, ZipEntry> entries = new TreeMap<>();
    private final Manifest manifest;

    private ImportFile(Path file, ZipFile zip, int schema, TransferLimits limits) throws IOException {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
        this.reader = new Bounded(file, zip, Files.size(file), limits);
        list();
        SortedMap<String, String> sums = sums();
        this.manifest = manifest();
        manifest.require(file, schema);
        compare(sums);
    }

    /// Opens an export and compares every entry with its sum.
    ///
    /// @param schema version of the tables here
    /// @throws TransferProblem if it is damaged, not an export, or of a newer Plimsoll
    public static ImportFile open(Path file, int schema, TransferLimits limits) {
        ZipFile zip = zip(file);
        try {
            return new ImportFile(file, zip, schema, limits);
        } catch (IOException | IllegalArgumentException broken) {
            close(zip);
            throw TransferProblem.refused(file, "it cannot be read (" + broken.getMessage() + ")", broken);
        } catch (TransferProblem refused) {
            close(zip);
            throw refused;
        }
    }

    private static ZipFile zip(Path file) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException broken) {
            throw TransferProblem.refused(file, "it is not a zip file that can be read", broken);
        } catch (IOException broken) {
            throw TransferProblem.refused(file, "it cannot be read (" + broken.getMessage() + ")", broken);
        }
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException _) {
            // It was only read, and what was wrong with it is being said already.
        }
    }

    private void list() {
        if (zip.size() > limits.entries()) {
            throw TransferProblem.refused(file, "it has " + zip.size() + " entries", null);
        }
        zip.stream().forEach(entry -> {
            if (!known(entry.getName())) {
                throw TransferProblem.entry(file, entry.getName(), "is not part of an export");
            }
            if (entries.put(entry.getName(), entry) != null) {
                throw TransferProblem.entry(file, entry.getName(), "is there twice");
            }
        });
    }

    private static boolean known(String name) {
        return name.equals(Manifest.ENTRY)
                || name.equals(Sums.ENTRY)
                || Tables.ofEntry(name).isPresent()
                || Tables.ALL.stream()
                        .map(TableForm::files)
                        .anyMatch(files -> files != null && name.matches(files.folder() + "/[0-9a-f]{64}"));
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw TransferProblem.entry(file, name, "is missing");
        }
        return entry;
    }

    private SortedMap<String, String> sums() throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.entries() * 200);
        String text = new String(reader.bytes(entry(Sums.ENTRY), most), StandardCharsets.UTF_8);
        try {
            return Sums.read(text);
        } catch (IllegalArgumentException wrong) {
            throw TransferProblem.entry(file, Sums.ENTRY, String.valueOf(wrong.getMessage()));
        }
    }

    private Manifest manifest() throws IOException {
        byte[] text = reader.bytes(entry(Manifest.ENTRY), MOST_OF_MANIFEST);
        try {
            return Json.read(new String(text, StandardCharsets.UTF_8), Manifest.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            throw TransferProblem.entry(file, Manifest.ENTRY, "is not what Plimsoll writes there");
        }
    }

    private void compare(SortedMap<String, String> sums) throws IOException {
        for (String name : sums.keySet()) {
            var _ = entry(name);
        }
        for (Map.Entry<String, ZipEntry> each : entries.entrySet()) {
            String name = each.getKey();
            if (name.equals(Sums.ENTRY)) {
                continue;
            }
            MessageDigest digest = Json.sha256();
            long most = name.endsWith(".jsonl") ? limits.bytes() : limits.file();
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                reader.copy(each.getValue(), out, most);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sums.get(name))) {
                throw TransferProblem.entry(file, name, "is not what its SHA-256 sum says");
            }
        }
        SortedMap<String, String> content = new TreeMap<>(sums);
        content.remove(Manifest.ENTRY);
        if (!Sums.content(content).equals(manifest.content())) {
            throw TransferProblem.entry(file, Manifest.ENTRY, "does not fit the other entries");
        }
    }

    /// Root over the audit ledger as it was exported; null when it had no entry.
    public @Nullable AuditAnchor ledger() {
        return manifest.ledger();
    }

    public String content() {
        return manifest.content();
    }

    /// Puts every row into tables that have none, and reads them back.
    ///
    /// @param transaction that the caller gives up when this throws
    /// @return how many rows
    /// @throws TransferProblem if an entry holds something else than rows, or reading back gives something else
    public long into(Handle transaction) {
        reader.again();
        try {
            for (TableForm table : Tables.ALL) {
                if (entries.containsKey(table.entry())) {
                    insert(transaction, table);
                }
            }
            Sums.Sink read = Sums.Sink.counting();
            new RowsOut(transaction, _ -> {}).into(read);
            if (!Sums.content(read.sums()).equals(manifest.content())
                    || !read.rows().equals(manifest.rows())) {
                throw TransferProblem.refused(file, "its rows, read back, are not what its entries hold", null);
            }
            return read.rows().values().stream().mapToLong(Long::longValue).sum();
        } catch (IOException broken) {
            throw TransferProblem.refused(file, "it cannot be read (" + broken.getMessage() + ")", broken);
        }
    }

    /// Whether the tables have no rows that an export would hold.
    public static boolean isEmpty(Handle handle) {
        return Tables.ALL.stream()
                .allMatch(table -> handle.createQuery("SELECT COUNT(*) FROM " + table.name() + table.where(""))
                                .mapTo(Long.class)
                                .one()
                        == 0);
    }

    private void insert(Handle transaction, TableForm table) throws IOException {
        Line form = new Line(table, limits.line());
        List<List<@Nullable Object>> batch = new ArrayList<>();
        reader.lines(entry(table.entry()), (number, line) -> {
            batch.add(values(table, form, number, line));
            if (batch.size() == BATCH || table.files() != null) {
                flush(transaction, table, batch);
            }
        });
        flush(transaction, table, batch);
    }

    private List<@Nullable Object> values(TableForm table, Line form, long number, byte[] line) {
        try {
            List<@Nullable Object> values = form.read(line);
            TableForm.Files files = table.files();
            if (files != null) {
                int at = table.columns().stream()
                        .map(TableForm.Column::name)
                        .toList()
                        .indexOf(files.name());
                values.add(reader.bytes(entry(files.folder() + "/" + values.get(at)), limits.file()));
            }
            return values;
        } catch (IllegalArgumentException | IOException wrong) {
            throw TransferProblem.entry(file, table.entry(), "holds in line " + number + " what " + wrong.getMessage());
        }
    }

    private void flush(Handle transaction, TableForm table, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            write(transaction, table, rows);
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException sql && aboutValues(sql)) {
                throw TransferProblem.entry(file, table.entry(), "holds rows that the database does not take");
            }
            throw refused;
        }
        rows.clear();
    }

    /// Classes 22 and 23 of the SQL standard: a value that cannot be, or is there already.
    private static boolean aboutValues(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private static void write(Handle transaction, TableForm table, List<List<@Nullable Object>> rows) {
        if (table.only() != null) { // the migrations put rows there, which say nothing yet
            String key = table.columns().getFirst().name();
            rows.forEach(row ->
                    transaction.execute("DELETE FROM " + table.name() + " WHERE " + key + " = ?", row.getFirst()));
        }
        String columns = table.files() == null
                ? table.list()
                : table.list() + ", " + table.files().content();
        int width = rows.getFirst().size();
        var insert = transaction.prepareBatch("INSERT INTO " + table.name() + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")");
        for (List<@Nullable Object> row : rows) {
            for (int at = 0; at < width; at++) {
                insert.bind(at, row.get(at));
            }
            insert.add();
        }
        int[] _ = insert.execute();
    }

    @Override
    public void close() {
        close(zip);
    }
}
