package dev.plimsoll.cli.command;

import dev.plimsoll.cli.premortem.SessionText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem new`.
@Command(name = "new", description = "Opens a session about a plan; who opens it leads it.")
public final class PreMortemNewCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(
            names = "--top",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "How many risks at least have to be decided. Default: 5.")
    private int top;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who leads it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(SessionText.show(engine.preMortems().open(plan, top, by), by));
        }
    }
}
