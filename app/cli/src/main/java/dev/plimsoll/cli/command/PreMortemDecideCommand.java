package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.SessionState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem decide`.
@Command(name = "decide", description = "Says how a risk ends: as a plan change, an accepted risk or an experiment.")
public final class PreMortemDecideCommand extends SessionActCommand {
    @Parameters(index = "1", paramLabel = "RISK", description = "Its number.")
    private int risk;

    @ArgGroup(multiplicity = "1")
    private Way way;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day on which the risk is accepted.")
    private @Nullable LocalDate until;

    @Option(names = "--accepted-by", paramLabel = "ACCOUNT", description = "Who accepts it. Default: who decides.")
    private @Nullable Person acceptedBy;

    @Option(names = "--fault", paramLabel = "FAULT", defaultValue = "", description = "The fault that tries it.")
    private String fault;

    /// One of the three ends of a risk.
    private static final class Way {
        @Option(names = "--plan-change", paramLabel = "TEXT", required = true, description = "What is changed.")
        private @Nullable String change;

        @Option(names = "--accept", paramLabel = "REASON", required = true, description = "Why it is taken; --until.")
        private @Nullable String accept;

        @Option(names = "--experiment", paramLabel = "PLAN", required = true, description = "The plan that tries it.")
        private @Nullable PlanId experiment;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemDecideCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        return engine.preMortems().decide(seen, risk, decision(by), by);
    }

    private RiskDecision decision(Person by) {
        if (way.change != null) {
            return new RiskDecision.PlanChange(way.change);
        }
        if (way.experiment != null) {
            return new RiskDecision.Experiment(way.experiment, fault);
        }
        if (until == null || way.accept == null) {
            throw Mistake.of("Say until which day the risk is accepted, with --until 2027-01-31.");
        }
        return new RiskDecision.Accepted(acceptedBy == null ? by : acceptedBy, way.accept, until);
    }
}
