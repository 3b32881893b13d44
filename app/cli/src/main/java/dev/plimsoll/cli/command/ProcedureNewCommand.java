package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureLint;
import dev.plimsoll.model.procedure.ProcedureState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure new`.
@Command(
        name = "new",
        description = {
            "Keeps a procedure from a JSON or YAML file; 'schema --of procedure' describes it.",
            "What it lacks is said and is no obstacle: see 'procedure lint'."
        })
public final class ProcedureNewCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", description = "A whole procedure; 'export' writes one.")
    private Path file;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Procedure procedure = RecordFile.read(file, Procedure.DOCUMENT, "procedure");
        try (Engine engine = desk.door().open()) {
            ProcedureState state = engine.procedures().write().draft(procedure, account == null ? desk.me() : account);
            desk.terminal()
                    .say("Procedure " + state.id() + " is kept: " + procedure.title() + ", digest " + procedure.digest()
                            + ".");
            ProcedureLint.of(procedure).forEach(desk.terminal()::note);
        }
    }
}
