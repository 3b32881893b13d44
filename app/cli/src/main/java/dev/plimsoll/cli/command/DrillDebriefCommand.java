package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll drill debrief`.
@Command(
        name = "debrief",
        description = {
            "Names an improvement with owner, day and verification, or says why there is none.",
            "An improvement becomes an action that follows from the drill."
        })
public final class DrillDebriefCommand extends DrillActCommand {
    @Option(names = "--improvement", paramLabel = "TEXT", description = "What is done.")
    private @Nullable String improvement;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who does it. Default: who names it.")
    private @Nullable Person owner;

    @Option(names = "--due", paramLabel = "DAY", description = "Until when: 2027-01-31.")
    private @Nullable LocalDate due;

    @Option(names = "--verified-by", paramLabel = "TEXT", description = "The test, experiment or drill that shows it.")
    private @Nullable String verification;

    @Option(names = "--none-because", paramLabel = "REASON", description = "Why nothing is to be improved.")
    private @Nullable String none;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DrillDebriefCommand(Desk desk) {
        super(desk);
    }

    @Override
    DrillState act(Engine engine, DrillState seen, Person by) {
        if (none != null && improvement == null) {
            return engine.drills().noneBecause(seen, none, by);
        }
        if (none != null || improvement == null || due == null || verification == null) {
            throw Mistake.of("Give --improvement, --due and --verified-by, or --none-because alone.");
        }
        engine.drills().vague(improvement).forEach(desk.terminal()::note);
        Person answers = owner == null ? by : owner;
        return engine.drills().improve(seen, new Improvement(improvement, answers, due, verification), by);
    }
}
