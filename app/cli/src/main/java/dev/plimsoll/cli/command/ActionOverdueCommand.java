package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.cli.learning.OverdueJson;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll action overdue`.
@Command(
        name = "overdue",
        description = "Lists the actions whose day is over, and how old those are that are waited for.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no action is overdue", "3:error", "4:some are"})
public final class ActionOverdueCommand implements Callable<Integer> {
    private final Desk desk;
    private final LocalDate today;
    private final InstantSource clock;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public ActionOverdueCommand(Desk desk, LocalDate today, InstantSource clock) {
        this.desk = desk;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            var register = engine.learning().actions();
            var overdue = register.overdue(today);
            var all = register.all();
            long waiting =
                    all.stream().filter(state -> !state.status().settled()).count();
            desk.terminal()
                    .print(
                            json
                                    ? OverdueJson.actions(overdue, waiting, clock.instant())
                                    : ActionText.overdue(overdue, all, today, clock.instant()));
            return overdue.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
