package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure revise`.
@Command(
        name = "revise",
        description = "Keeps a new version of a procedure; executions that were begun go on with theirs.")
public final class ProcedureReviseCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "PROCEDURE", description = "For example PR1.")
    private ProcedureId id;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "JSON or YAML: a whole procedure, or the fields that differ.")
    private Path file;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is other.")
    private String note;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureReviseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            ProcedureState seen = engine.procedures().find().get(id);
            Procedure changed = RecordFile.read(
                    file,
                    RecordFile.merged(Procedure.DOCUMENT.tree(seen.procedure()), RecordFile.content(file, "procedure")),
                    Procedure.DOCUMENT,
                    "procedure");
            if (changed.equals(seen.procedure())) {
                throw Mistake.of("Procedure " + id + " says this already; nothing was changed.");
            }
            ProcedureState state =
                    engine.procedures().write().revise(seen, changed, account == null ? desk.me() : account, note);
            desk.terminal()
                    .say("Procedure " + id + " has the version " + state.version() + " now, digest " + changed.digest()
                            + ".");
        }
    }
}
