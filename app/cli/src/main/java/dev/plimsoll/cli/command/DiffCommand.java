package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffFilter;
import dev.plimsoll.cli.diff.DiffFormat;
import dev.plimsoll.cli.diff.DiffSummary;
import dev.plimsoll.cli.diff.DiffView;
import dev.plimsoll.cli.diff.SourceText;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.consumer.AssessImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll diff`: needs no workspace, unless what that accepts is to count.
@Command(
        name = "diff",
        description = "Compares two versions of a contract and shows what the revision breaks, with a counterexample.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compatible: no change, or only safe ones",
            "1:breaking, or a use of a known consumer is shown to break",
            "2:risky: undecided or risky changes only (0 with --fail-on breaking)",
            "3:error: bad file or bad arguments"
        })
public final class DiffCommand implements Callable<Integer> {
    private final Desk desk;
    private final CompareContracts compare;
    private final LocalDate today;
    private final AssessImpact assess = new AssessImpact();

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown, html, sarif, junit or csv. Default: text. The JSON follows 'plimsoll"
                    + " schema'.")
    private DiffFormat format;

    @Option(names = "--all", description = "In text, list every place of an edit that reaches several operations.")
    private boolean everyPlace;

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final ConsumerOptions consumers = new ConsumerOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "risky",
            description = "breaking: risky changes give exit code 0. risky: they give 2. Default: risky.")
    private FailOn failOn;

    @Mixin
    private final Destination destination = new Destination();

    /// @param today decides whether the acceptance of a change is over
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public DiffCommand(Desk desk, CompareContracts compare, LocalDate today) {
        this.desk = desk;
        this.compare = compare;
        this.today = today;
    }

    @Override
    public Integer call() {
        destination.require();
        DiffFilter shown = filter.filter();
        CompareContracts.Compared compared = pair.compare(compare);
        ContractDiff diff = policy.apply(compared.diff(), compared.base().contract(), compare, today, desk.door());
        Impact impact = consumers.assess(
                assess, diff, compared.base().contract(), compared.revision().contract());
        DiffView plain = DiffView.of(diff, shown, everyPlace);
        DiffView view = impact == null ? plain : plain.with(impact);
        String text = format.render(
                view,
                SourceText.of(compared.base().files()),
                SourceText.of(compared.revision().files()),
                destination.colours(desk.terminal()));
        DiffSummary summary = view.summary();
        destination.write(desk.terminal(), text, summary.sentence());
        return failOn.exitCode(consumers.exitCode(summary, impact));
    }
}
