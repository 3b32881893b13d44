package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.dataset.Datasets;
import dev.plimsoll.engine.dataset.TableFile;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.sandbox.dataset.DataTable;
import dev.plimsoll.model.sandbox.provider.EntityTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The option of `plimsoll sandbox` that lets tables be what it answers with.
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "[COLLECTION=]FILE",
            description = "A table of 'plimsoll data make' whose rows are the items of a collection, such as"
                    + " /orders=orders.csv; without COLLECTION of the one that the file is named after. A column is the"
                    + " property of its name, as far as the schema takes its values; the first 20 rows are listed, and"
                    + " an item that no row has the key of is one of the rows, always the same. A table without a green"
                    + " privacy report is refused. May be given several times.")
    private List<String> given = List.of();

    /// @param collection what the user called it, or the file
    private record Table(String collection, Path file, DataTable rows) {}

    boolean wanted() {
        return !given.isEmpty();
    }

    /// Tables that may be used, read before the contract is.
    Read read() {
        List<Table> tables = new ArrayList<>();
        for (String one : given) {
            int equals = one.startsWith("/") ? one.indexOf('=') : -1;
            Path file = Path.of(one.substring(equals + 1));
            Datasets.require(file);
            String name = String.valueOf(file.getFileName());
            String collection = equals > 0 ? one.substring(0, equals) : name.replaceFirst("[.].*", "");
            tables.add(new Table(collection, file, TableFile.read(file)));
        }
        return new Read(tables);
    }

    /// Tables that may be used.
    record Read(List<Table> tables) {
        /// @throws Mistake if the contract has no place for one
        EntityTables of(Contract contract) {
            EntityTables all = EntityTables.NONE;
            for (Table table : tables) {
                try {
                    all = all.with(EntityTables.collection(contract, table.collection()), table.rows());
                } catch (IllegalArgumentException wrong) {
                    throw Mistake.of("The table " + table.file() + " cannot be used: " + wrong.getMessage()
                            + ". Say --data /COLLECTION=FILE.");
                }
            }
            return all;
        }
    }
}
