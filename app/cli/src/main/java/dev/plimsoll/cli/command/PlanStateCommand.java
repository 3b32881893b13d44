package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.StateText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan state`.
@Command(
        name = "state",
        description = {
            "Runs the programs that list the state outside of Plimsoll (terms.rig.state: rows, topics, keys, flags),",
            "and compares it with the plan's baseline. A run begins only where it is the baseline."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every state is its baseline; taken",
            "1:a state is other than its baseline",
            "3:error; a state cannot be read",
            "4:the policy refuses to take it; the sentence says why and what opens it"
        })
public final class PlanStateCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(
            names = "--take",
            description = "Take what is there now as the baseline of every state. The plan is a new one to approve.")
    private boolean take;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes it. Default: your account.")
    private @Nullable Person account;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public PlanStateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            PlanState seen = engine.plans().get(plan);
            if (take) {
                seen = engine.keepState().take(seen, account == null ? desk.me() : account);
            }
            List<StateReading> read = engine.keepState().look(seen);
            desk.terminal().print(json ? Json.pretty(StateText.json(read)) : StateText.of(read));
            return code(read);
        }
    }

    private static int code(List<StateReading> read) {
        if (read.stream().anyMatch(one -> one.failure() != null)) {
            return ExitCode.ERROR;
        }
        return read.stream().allMatch(one -> one.difference().none()) ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
