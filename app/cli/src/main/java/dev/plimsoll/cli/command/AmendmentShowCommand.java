package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll amendment show`.
@Command(name = "show", description = "Shows an amendment with its history; its JSON is the file that 'export' writes.")
public final class AmendmentShowCommand extends ShowCommand {
    @Parameters(paramLabel = "AMENDMENT", description = "For example A1.")
    private AmendmentId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AmendmentShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return AmendmentRecord.DOCUMENT.write(engine.amendments().find().get(id).amendment());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        return AmendmentText.show(
                engine.amendments().rules(), engine.amendments().find().get(id));
    }
}
