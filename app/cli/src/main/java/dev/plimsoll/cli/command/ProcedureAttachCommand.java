package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionState;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure attach`.
@Command(
        name = "attach",
        description = {
            "Attaches evidence to a step: its bytes, at most 8 MiB, and their SHA-256.",
            "'procedure evidence' writes them out again."
        })
public final class ProcedureAttachCommand extends ExecutionActCommand {
    @Parameters(index = "1", paramLabel = "STEP", description = "Its name.")
    private String step;

    @Parameters(index = "2", paramLabel = "FILE", description = "What shows that the step was done.")
    private Path file;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What it shows.")
    private String note;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ProcedureAttachCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExecutionState act(Engine engine, ExecutionState seen, Person by) {
        return engine.procedures()
                .perform()
                .attach(seen, step, by, String.valueOf(file.getFileName()), RecordFile.bytes(file), note);
    }
}
