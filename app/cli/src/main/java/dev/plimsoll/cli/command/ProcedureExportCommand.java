package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureMarkdown;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure export`.
@Command(name = "export", description = "Writes a procedure as JSON, or as Markdown to print.")
public final class ProcedureExportCommand implements Runnable {
    /// What is written.
    enum Format {
        JSON,
        MARKDOWN
    }

    private final Desk desk;

    @Parameters(paramLabel = "PROCEDURE", description = "For example PR1.")
    private ProcedureId id;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json or markdown.")
    private Format format;

    @Option(names = "--as-of", paramLabel = "VERSION", description = "Its number. Default: the newest.")
    private @Nullable Integer version;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        destination.require();
        try (Engine engine = desk.door().open()) {
            ProcedureState state = engine.procedures().find().get(id);
            int number = ProcedureShowCommand.version(state, version);
            Procedure procedure = state.version(number);
            destination.write(
                    desk.terminal(),
                    format == Format.JSON
                            ? Procedure.DOCUMENT.write(procedure)
                            : ProcedureMarkdown.render(id + ", version " + number, procedure),
                    "Procedure " + id + ", version " + number + ", digest " + procedure.digest() + ".");
        }
    }
}
