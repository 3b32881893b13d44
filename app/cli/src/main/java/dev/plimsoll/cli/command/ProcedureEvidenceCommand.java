package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.procedure.FindProcedures;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.procedure.ExecutionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure evidence`.
@Command(
        name = "evidence",
        description = {
            "Lists the evidence of an execution, and writes it into a folder: each piece with its place in the execution"
                    + " before its name, and a file SHA256SUMS that 'sha256sum -c' verifies.",
            "The bytes are compared with what was attached before they are written."
        })
public final class ProcedureEvidenceCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "EXECUTION", description = "For example E1.")
    private ExecutionId id;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Write the pieces there; no file is replaced.")
    private @Nullable Path to;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureEvidenceCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            FindProcedures find = engine.procedures().find();
            List<FindProcedures.Piece> pieces = find.evidence(find.execution(id));
            Table table = new Table().row("PIECE", "STEP", "BYTES", "KEPT", "SHA-256");
            for (int i = 0; i < pieces.size(); i++) {
                FindProcedures.Piece piece = pieces.get(i);
                var evidence = piece.attached().evidence();
                table.row(
                        name(i, piece),
                        piece.attached().step(),
                        Long.toString(evidence.bytes()),
                        piece.bytes() == null ? "digest only" : "yes",
                        evidence.digest());
            }
            desk.terminal().print(table.render(""));
            if (to != null) {
                long written = write(to, pieces);
                desk.terminal().say(Words.count(written, "piece") + " written to " + to + ".");
            }
        }
    }

    /// The name of the file as it was attached may be a path or hold anything; what is written stays in the folder.
    private static String name(int index, FindProcedures.Piece piece) {
        String bare = Visible.line(piece.attached().evidence().name()).replaceAll("[^A-Za-z0-9._-]", "_");
        return "%02d-%s".formatted(index + 1, bare);
    }

    private static long write(Path folder, List<FindProcedures.Piece> pieces) {
        StringBuilder sums = new StringBuilder();
        long written = 0;
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < pieces.size(); i++) {
                byte[] bytes = pieces.get(i).bytes();
                if (bytes != null) {
                    String name = name(i, pieces.get(i));
                    Files.write(folder.resolve(name), bytes, StandardOpenOption.CREATE_NEW);
                    sums.append(pieces.get(i).attached().evidence().digest())
                            .append("  ")
                            .append(name)
                            .append('\n');
                    written++;
                }
            }
            Files.writeString(folder.resolve("SHA256SUMS"), sums, StandardOpenOption.CREATE_NEW);
            return written;
        } catch (IOException refused) {
            throw new Problem(
                    "The evidence could not be written to " + folder + ": " + refused.getMessage() + ".",
                    "Name a folder that is new or empty and that you may write to.",
                    refused);
        }
    }
}
