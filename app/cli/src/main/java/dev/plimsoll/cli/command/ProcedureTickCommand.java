package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.procedure.SecretWords;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure tick`.
@Command(
        name = "tick",
        description = {
            "Ticks a step that is done; without a step, the one that comes next.",
            "With --run the step's command is executed first, without a shell, where the step allows it."
        })
public final class ProcedureTickCommand extends ExecutionActCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "STEP", description = "Its name.")
    private @Nullable String step;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is to be remembered.")
    private String note;

    @Option(
            names = "--run",
            description = "Execute the step's command, keep its output, and tick it when it ended well.")
    private boolean run;

    @Option(names = "--dry-run", description = "Only show exactly what --run would execute.")
    private boolean dryRun;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ProcedureTickCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExecutionState act(Engine engine, ExecutionState seen, Person by) {
        String name = step == null ? next(seen) : step;
        if (dryRun) {
            Step planned = seen.procedure()
                    .step(name)
                    .orElseThrow(() -> Mistake.of("There is no step '" + name + "' in execution " + seen.id() + "."));
            desk.terminal().print(ProcedureText.dryRun(planned, engine.folder().toString()));
            return seen;
        }
        return run
                ? engine.procedures().perform().run(seen, name, by, SecretWords.of(desk.environment()))
                : engine.procedures().perform().tick(seen, name, by, note);
    }

    private static String next(ExecutionState seen) {
        return seen.current()
                .map(Step::name)
                .orElseThrow(() -> Mistake.of("Every step of execution " + seen.id()
                        + " is done; finish it with 'procedure finish " + seen.id() + "'."));
    }
}
