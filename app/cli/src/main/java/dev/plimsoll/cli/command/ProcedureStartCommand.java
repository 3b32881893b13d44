package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll procedure start`.
@Command(
        name = "start",
        description = "Begins to do a procedure; its version is frozen, and every step is kept as it is done.")
public final class ProcedureStartCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PROCEDURE", description = "For example PR1.")
    private ProcedureId id;

    @Option(names = "--as-of", paramLabel = "VERSION", description = "Its number. Default: the newest.")
    private @Nullable Integer version;

    @Option(names = "--plan", paramLabel = "PLAN", description = "For which plan, whose gates then count it.")
    private @Nullable PlanId plan;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ProcedureStartCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            ProcedureState state = engine.procedures().find().get(id);
            int number = ProcedureShowCommand.version(state, version);
            PlanId known = plan == null ? null : engine.plans().get(plan).id();
            ExecutionState execution = engine.procedures().perform().start(state, number, by, known);
            desk.terminal().print(ProcedureText.status(execution));
        }
    }
}
