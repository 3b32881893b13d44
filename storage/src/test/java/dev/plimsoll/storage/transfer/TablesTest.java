package dev.plimsoll.storage.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    private Path folder;

    /// Fails when somebody adds a table or a column to the schema and not to the export.
    @Test
    void everyColumnOfEveryTableIsExported() throws Exception {
        Workspace.open(folder).close();
        SortedMap<String, SortedSet<String>> schema = new TreeMap<>();
        try (Connection raw = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("workspace"), "sa", "");
                ResultSet columns = raw.createStatement()
                        .executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'PUBLIC'")) {
            while (columns.next()) {
                String table = columns.getString(1).toLowerCase(Locale.ROOT);
                schema.computeIfAbsent(table, _ -> new TreeSet<>())
                        .add(columns.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        schema.remove("flyway_schema_history");
        SortedMap<String, SortedSet<String>> exported = new TreeMap<>();
        for (TableForm table : Tables.ALL) {
            SortedSet<String> columns = new TreeSet<>();
            table.columns().forEach(column -> columns.add(column.name()));
            if (table.files() != null) {
                columns.add(table.files().content());
            }
            exported.put(table.name(), columns);
        }
        assertThat(exported).isEqualTo(schema);
    }
}
