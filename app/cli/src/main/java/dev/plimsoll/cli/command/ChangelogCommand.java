package dev.plimsoll.cli.command;

import dev.plimsoll.cli.changelog.Changelog;
import dev.plimsoll.cli.changelog.ChangelogFormat;
import dev.plimsoll.cli.changelog.WriteChangelog;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll changelog`: needs no workspace.
@Command(
        name = "changelog",
        description = "Tells what the revision changes to the people who use the contract, by tag and operation.")
public final class ChangelogCommand implements Runnable {
    private final Terminal terminal;
    private final CompareContracts compare;

    @Parameters(index = "0", paramLabel = "BASE", description = "The old version: " + ContractOptions.SOURCE + ".")
    private ContractSource base;

    @Parameters(index = "1", paramLabel = "REVISION", description = "The new version.")
    private ContractSource revision;

    @Mixin
    private final ContractOptions contracts = new ContractOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown, html or json. Default: text.")
    private ChangelogFormat format;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ChangelogCommand(Terminal terminal, CompareContracts compare) {
        this.terminal = terminal;
        this.compare = compare;
    }

    @Override
    public void run() {
        destination.require();
        CompareContracts.Compared compared = contracts.of(compare).compare(base, revision);
        Changelog log = WriteChangelog.of(
                compared.base().contract(), compared.revision().contract(), compared.diff());
        destination.write(terminal, format.render(log), log.sentence());
    }
}
