package dev.plimsoll.cli;

import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.DrillCloseCommand;
import dev.plimsoll.cli.command.DrillCommand;
import dev.plimsoll.cli.command.DrillCompareCommand;
import dev.plimsoll.cli.command.DrillDebriefCommand;
import dev.plimsoll.cli.command.DrillEndCommand;
import dev.plimsoll.cli.command.DrillInjectCommand;
import dev.plimsoll.cli.command.DrillListCommand;
import dev.plimsoll.cli.command.DrillMarkCommand;
import dev.plimsoll.cli.command.DrillNewCommand;
import dev.plimsoll.cli.command.DrillNoteCommand;
import dev.plimsoll.cli.command.DrillPauseCommand;
import dev.plimsoll.cli.command.DrillReportCommand;
import dev.plimsoll.cli.command.DrillResumeCommand;
import dev.plimsoll.cli.command.DrillReviseCommand;
import dev.plimsoll.cli.command.DrillShowCommand;
import dev.plimsoll.cli.command.DrillStartCommand;
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
import dev.plimsoll.cli.command.PreMortemAddCommand;
import dev.plimsoll.cli.command.PreMortemCloseCommand;
import dev.plimsoll.cli.command.PreMortemCloseEntryCommand;
import dev.plimsoll.cli.command.PreMortemCloseVoteCommand;
import dev.plimsoll.cli.command.PreMortemCommand;
import dev.plimsoll.cli.command.PreMortemDecideCommand;
import dev.plimsoll.cli.command.PreMortemListCommand;
import dev.plimsoll.cli.command.PreMortemMergeCommand;
import dev.plimsoll.cli.command.PreMortemNewCommand;
import dev.plimsoll.cli.command.PreMortemOpenVoteCommand;
import dev.plimsoll.cli.command.PreMortemReportCommand;
import dev.plimsoll.cli.command.PreMortemShowCommand;
import dev.plimsoll.cli.command.PreMortemVoteCommand;
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

    static CommandLine preMortem(Desk desk) {
        return new CommandLine(new PreMortemCommand())
                .addSubcommand(new PreMortemNewCommand(desk))
                .addSubcommand(new PreMortemListCommand(desk))
                .addSubcommand(new PreMortemShowCommand(desk))
                .addSubcommand(new PreMortemAddCommand(desk))
                .addSubcommand(new PreMortemCloseEntryCommand(desk))
                .addSubcommand(new PreMortemMergeCommand(desk))
                .addSubcommand(new PreMortemOpenVoteCommand(desk))
                .addSubcommand(new PreMortemVoteCommand(desk, System.in))
                .addSubcommand(new PreMortemCloseVoteCommand(desk))
                .addSubcommand(new PreMortemDecideCommand(desk))
                .addSubcommand(new PreMortemCloseCommand(desk))
                .addSubcommand(new PreMortemReportCommand(desk));
    }

    static CommandLine drill(Desk desk) {
        return new CommandLine(new DrillCommand())
                .addSubcommand(new DrillNewCommand(desk))
                .addSubcommand(new DrillReviseCommand(desk))
                .addSubcommand(new DrillListCommand(desk))
                .addSubcommand(new DrillShowCommand(desk))
                .addSubcommand(new DrillStartCommand(desk))
                .addSubcommand(new DrillInjectCommand(desk))
                .addSubcommand(new DrillPauseCommand(desk))
                .addSubcommand(new DrillResumeCommand(desk))
                .addSubcommand(new DrillNoteCommand(desk))
                .addSubcommand(new DrillMarkCommand(desk))
                .addSubcommand(new DrillEndCommand(desk))
                .addSubcommand(new DrillCompareCommand(desk))
                .addSubcommand(new DrillDebriefCommand(desk))
                .addSubcommand(new DrillCloseCommand(desk))
                .addSubcommand(new DrillReportCommand(desk));
    }
}
