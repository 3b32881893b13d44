package dev.plimsoll.cli.command;

import dev.plimsoll.cli.changelog.Changelog;
import dev.plimsoll.cli.changelog.ChangelogFormat;
import dev.plimsoll.cli.changelog.WriteChangelog;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.compare.CompareContracts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll changelog`: needs no workspace.
@Command(
        name = "changelog",
        description = "Tells what the revision changes to the people who use the contract, by tag and operation.")
public final class ChangelogCommand implements Runnable {
    private final Terminal terminal;
    private final CompareContracts compare;

    @Mixin
    private final ContractPair pair = new ContractPair();

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
        CompareContracts.Compared compared = pair.compare(compare);
        Changelog log = WriteChangelog.of(
                compared.base().contract(), compared.revision().contract(), compared.diff());
        destination.write(terminal, format.render(log), log.sentence());
    }
}
