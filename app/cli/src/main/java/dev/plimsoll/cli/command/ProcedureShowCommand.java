package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure show`.
@Command(name = "show", description = "Shows a procedure; its JSON is the file that 'new' and 'revise' take back.")
public final class ProcedureShowCommand extends ShowCommand {
    @Parameters(paramLabel = "PROCEDURE", description = "For example PR1.")
    private ProcedureId id;

    @Option(names = "--as-of", paramLabel = "VERSION", description = "Its number. Default: the newest.")
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        ProcedureState state = engine.procedures().find().get(id);
        return Procedure.DOCUMENT.write(state.version(version(state, version)));
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        ProcedureState state = engine.procedures().find().get(id);
        return ProcedureText.show(engine.procedures().find(), state, version(state, version));
    }

    /// @param asked null for the newest
    static int version(ProcedureState state, @Nullable Integer asked) {
        int version = asked == null ? state.version() : asked;
        if (version < 1 || version > state.version()) {
            throw Mistake.of(
                    "Procedure " + state.id() + " has the versions 1 to " + state.version() + ", not " + version + ".");
        }
        return version;
    }
}
