package dev.plimsoll.cli;

import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.NearMissAnswerCommand;
import dev.plimsoll.cli.command.NearMissAskCommand;
import dev.plimsoll.cli.command.NearMissCommand;
import dev.plimsoll.cli.command.NearMissConfidantCommand;
import dev.plimsoll.cli.command.NearMissListCommand;
import dev.plimsoll.cli.command.NearMissNewCommand;
import dev.plimsoll.cli.command.NearMissOpenCommand;
import dev.plimsoll.cli.command.NearMissPromoteCommand;
import dev.plimsoll.cli.command.NearMissQuestionsCommand;
import dev.plimsoll.cli.command.NearMissShowCommand;
import dev.plimsoll.cli.workspace.Passphrases;
import picocli.CommandLine;

/// The commands about what people tell each other before and after something goes wrong.
final class SessionCommands {
    private SessionCommands() {}

    static CommandLine nearMiss(Desk desk, Passphrases passphrases) {
        return new CommandLine(new NearMissCommand())
                .addSubcommand(new NearMissNewCommand(desk))
                .addSubcommand(new NearMissListCommand(desk))
                .addSubcommand(new NearMissShowCommand(desk))
                .addSubcommand(new NearMissAskCommand(desk))
                .addSubcommand(new NearMissQuestionsCommand(desk, System.in))
                .addSubcommand(new NearMissAnswerCommand(desk, System.in))
                .addSubcommand(new NearMissPromoteCommand(desk))
                .addSubcommand(new NearMissOpenCommand(desk, passphrases::confidant))
                .addSubcommand(new NearMissConfidantCommand(desk, passphrases::newConfidant));
    }
}
