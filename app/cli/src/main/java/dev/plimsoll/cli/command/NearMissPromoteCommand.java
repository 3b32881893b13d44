package dev.plimsoll.cli.command;

import dev.plimsoll.cli.scenario.ScenarioText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll nearmiss promote`.
@Command(name = "promote", description = "Makes a scenario card of a near miss, and thanks the reporter.")
public final class NearMissPromoteCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "NEAR-MISS", description = "For example NM1.")
    private NearMissId id;

    @Option(
            names = "--thanks",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the reporter reads. Default: a sentence of thanks.")
    private String thanks;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public NearMissPromoteCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            var card = engine.nearMisses().promote(engine.nearMisses().get(id), thanks, by);
            desk.terminal().print(ScenarioText.show(engine.scenarios().covered(card.id())));
        }
    }
}
