package dev.plimsoll.cli.command;

import dev.plimsoll.cli.changelog.Changelog;
import dev.plimsoll.cli.changelog.ChangelogFormat;
import dev.plimsoll.cli.changelog.WriteChangelog;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll changelog`: needs a workspace only where its acceptances are asked for.
@Command(
        name = "changelog",
        description = "Tells what the revision changes to the people who use the contract, by tag and operation.")
public final class ChangelogCommand implements Runnable {
    private final Desk desk;
    private final CompareContracts compare;
    private final LocalDate today;

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown, html or json. Default: text.")
    private ChangelogFormat format;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final Destination destination = new Destination();

    /// @param today decides whether the acceptance of a change is over
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ChangelogCommand(Desk desk, CompareContracts compare, LocalDate today) {
        this.desk = desk;
        this.compare = compare;
        this.today = today;
    }

    @Override
    public void run() {
        destination.require();
        CompareContracts.Compared compared = pair.compare(compare);
        ContractDiff diff = policy.apply(compared.diff(), compared.base().contract(), compare, today, desk.door());
        Changelog log = WriteChangelog.of(
                compared.base().contract(), compared.revision().contract(), diff);
        destination.write(desk.terminal(), format.render(log), log.sentence());
    }
}
