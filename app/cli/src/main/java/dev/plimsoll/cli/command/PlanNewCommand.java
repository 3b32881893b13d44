package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanFile;
import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll plan new`.
@Command(
        name = "new",
        description = "Drafts an experiment plan for a pair of contracts; the faults follow from what changed.")
public final class PlanNewCommand implements Callable<Integer> {
    private final Desk desk;
    private final CompareContracts compare;

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--author", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person author;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Who answers for it. Default: the author.")
    private @Nullable Person owner;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Every draw of the run follows from it. Default: 1.")
    private long seed;

    @Mixin
    private DraftOptions options = new DraftOptions();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private @Nullable List<SignalOption> signals;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Take the content from this JSON file: a whole plan, or the fields that differ.")
    private @Nullable Path from;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public PlanNewCommand(Desk desk, CompareContracts compare) {
        this.desk = desk;
        this.compare = compare;
    }

    @Override
    public Integer call() {
        Person writer = author == null ? desk.me() : author;
        options.check();
        try (Engine engine = desk.door().open()) {
            ContractPair.Both both = pair.read(compare);
            DraftPlan.Proposal proposal =
                    engine.draftPlan().propose(both.base(), both.revision(), draft(writer, engine.folder()));
            ExperimentPlan proposed = options.complete(proposal.plan());
            ExperimentPlan wanted =
                    SignalOption.apply(signals, from == null ? proposed : PlanFile.merge(from, proposed));
            PlanState state = engine.draftPlan().draft(proposal, wanted, writer);
            desk.terminal()
                    .say("Plan " + state.id() + " is drafted: " + state.plan().title());
            desk.terminal().print(PlanText.gates(engine.planRules(), state));
            desk.terminal()
                    .say("Change it with 'plimsoll plan edit " + state.id()
                            + " --from FILE'; let a second person approve it with 'plimsoll plan approve " + state.id()
                            + " --as ACCOUNT'.");
        }
        return 0;
    }

    private DraftPlan.Draft draft(Person writer, Path workspace) {
        String name = title == null ? pair.shortName() : title;
        if (name.isBlank()) {
            throw Mistake.of("A plan needs a title, and --title is empty.");
        }
        String here = DraftOptions.directory(workspace, Path.of("").toAbsolutePath());
        return new DraftPlan.Draft(
                name, writer, owner == null ? writer : owner, options.consumers(here), options.rollback(), seed);
    }
}
