package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.AttendedRun;
import dev.plimsoll.cli.run.CampaignText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.compare.Campaign;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll campaign`.
@Command(
        name = "campaign",
        description = {
            "Runs an approved plan again and again, each time from another seed, and says how probable a failure is.",
            "The least seed that fails is named; 'plimsoll replay' of its run repeats it from that seed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every trial passed",
            "1:a trial failed",
            "2:none failed, and a trial said nothing",
            "3:error",
            "4:a gate of the plan is closed"
        })
public final class CampaignCommand implements Callable<Integer> {
    private static final int MOST = 1_000;

    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--trials", paramLabel = "N", required = true, description = "How many runs: 1 to 1,000.")
    private int trials;

    @Option(
            names = "--first-seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "The seed of the first trial; each later one is higher by one. Default: 1.")
    private long firstSeed;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who runs it. Default: your account.")
    private @Nullable Person account;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    public CampaignCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (trials < 1 || trials > MOST) {
            throw new Problem("--trials is 1 to " + MOST + ", not " + trials + ".", "Give another number.");
        }
        Person runner = account == null ? desk.me() : account;
        List<Run> runs = new ArrayList<>();
        try (Engine engine = desk.door().open()) {
            for (int trial = 0; trial < trials && !stopped(runs); trial++) {
                PlanState state = engine.plans().get(plan);
                AttendedRun attended = new AttendedRun(desk.terminal(), desk.stop());
                if (!attended.mayStart(engine, state)) {
                    return ExitCode.REFUSED;
                }
                runs.add(attended.start(engine, plan, runner, firstSeed + trial));
            }
        }
        Campaign campaign = new Campaign(runs);
        desk.terminal().print(json ? CampaignText.json(campaign) : CampaignText.render(campaign));
        return code(campaign);
    }

    /// Who stops a trial by hand wants no further one.
    private static boolean stopped(List<Run> runs) {
        return !runs.isEmpty()
                && runs.getLast().kill().map(kill -> kill.by() != null).orElse(false);
    }

    private static int code(Campaign campaign) {
        if (campaign.failed() > 0) {
            return ExitCode.NEGATIVE;
        }
        return campaign.answered() == campaign.trials().size() ? ExitCode.DONE : ExitCode.UNDECIDED;
    }
}
