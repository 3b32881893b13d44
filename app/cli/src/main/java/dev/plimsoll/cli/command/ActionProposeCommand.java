package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ActionText;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll action propose`.
@Command(
        name = "propose",
        description = "Takes the actions that the report of a run proposes into the register; none is taken twice.")
public final class ActionProposeCommand implements Runnable {
    private final Desk desk;
    private final LocalDate today;
    private final InstantSource clock;

    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId run;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who takes them over. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ActionProposeCommand(Desk desk, LocalDate today, InstantSource clock) {
        this.desk = desk;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            var opened = engine.followUp().propose(run, account == null ? desk.me() : account);
            desk.terminal()
                    .print(Words.count(opened.size(), "action") + " taken over from the report of run " + run + ".\n"
                            + (opened.isEmpty() ? "" : ActionText.list(opened, today, clock.instant())));
        }
    }
}
