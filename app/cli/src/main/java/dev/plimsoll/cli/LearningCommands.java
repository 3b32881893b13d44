package dev.plimsoll.cli;

import dev.plimsoll.cli.command.ActionBeginCommand;
import dev.plimsoll.cli.command.ActionCancelCommand;
import dev.plimsoll.cli.command.ActionCommand;
import dev.plimsoll.cli.command.ActionDoneCommand;
import dev.plimsoll.cli.command.ActionExportCommand;
import dev.plimsoll.cli.command.ActionImportCommand;
import dev.plimsoll.cli.command.ActionListCommand;
import dev.plimsoll.cli.command.ActionNewCommand;
import dev.plimsoll.cli.command.ActionOverdueCommand;
import dev.plimsoll.cli.command.ActionProposeCommand;
import dev.plimsoll.cli.command.ActionReopenCommand;
import dev.plimsoll.cli.command.ActionReviseCommand;
import dev.plimsoll.cli.command.ActionShowCommand;
import dev.plimsoll.cli.command.ActionVerifyCommand;
import dev.plimsoll.cli.command.ActionWaiveCommand;
import dev.plimsoll.cli.command.ChangeAcceptCommand;
import dev.plimsoll.cli.command.ChangeCommand;
import dev.plimsoll.cli.command.ChangeCommentCommand;
import dev.plimsoll.cli.command.ChangeExportCommand;
import dev.plimsoll.cli.command.ChangeImportCommand;
import dev.plimsoll.cli.command.ChangeListCommand;
import dev.plimsoll.cli.command.ChangeSettleCommand;
import dev.plimsoll.cli.command.ChangeWithdrawCommand;
import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.ExhibitAttachCommand;
import dev.plimsoll.cli.command.ExhibitBundleCommand;
import dev.plimsoll.cli.command.ExhibitCommand;
import dev.plimsoll.cli.command.ExhibitHoldCommand;
import dev.plimsoll.cli.command.ExhibitListCommand;
import dev.plimsoll.cli.command.ExhibitNoteCommand;
import dev.plimsoll.cli.command.ExhibitReleaseCommand;
import dev.plimsoll.cli.command.ExhibitShowCommand;
import dev.plimsoll.cli.command.ExhibitTakeOutCommand;
import dev.plimsoll.cli.command.IncidentCloseCommand;
import dev.plimsoll.cli.command.IncidentCommand;
import dev.plimsoll.cli.command.IncidentListCommand;
import dev.plimsoll.cli.command.IncidentNewCommand;
import dev.plimsoll.cli.command.IncidentReopenCommand;
import dev.plimsoll.cli.command.IncidentReportCommand;
import dev.plimsoll.cli.command.IncidentReviseCommand;
import dev.plimsoll.cli.command.IncidentShowCommand;
import dev.plimsoll.cli.command.IncidentTimelineCommand;
import dev.plimsoll.engine.compare.CompareContracts;
import java.time.InstantSource;
import java.time.LocalDate;
import picocli.CommandLine;

/// The commands about what people say of changes, and about what is learned: incidents with their evidence, and the
/// actions that follow.
final class LearningCommands {
    private LearningCommands() {}

    static CommandLine incident(Desk desk) {
        return new CommandLine(new IncidentCommand())
                .addSubcommand(new IncidentNewCommand(desk))
                .addSubcommand(new IncidentListCommand(desk))
                .addSubcommand(new IncidentShowCommand(desk))
                .addSubcommand(new IncidentReviseCommand(desk))
                .addSubcommand(new IncidentTimelineCommand(desk))
                .addSubcommand(new IncidentReportCommand(desk))
                .addSubcommand(new IncidentCloseCommand(desk))
                .addSubcommand(new IncidentReopenCommand(desk));
    }

    static CommandLine change(Desk desk, CompareContracts contracts) {
        return new CommandLine(new ChangeCommand())
                .addSubcommand(new ChangeCommentCommand(desk, contracts))
                .addSubcommand(new ChangeSettleCommand(desk))
                .addSubcommand(new ChangeAcceptCommand(desk, contracts))
                .addSubcommand(new ChangeWithdrawCommand(desk))
                .addSubcommand(new ChangeListCommand(desk))
                .addSubcommand(new ChangeExportCommand(desk, contracts))
                .addSubcommand(new ChangeImportCommand(desk, contracts));
    }

    static CommandLine exhibit(Desk desk) {
        return new CommandLine(new ExhibitCommand())
                .addSubcommand(new ExhibitAttachCommand(desk))
                .addSubcommand(new ExhibitListCommand(desk))
                .addSubcommand(new ExhibitShowCommand(desk))
                .addSubcommand(new ExhibitNoteCommand(desk))
                .addSubcommand(new ExhibitTakeOutCommand(desk))
                .addSubcommand(new ExhibitBundleCommand(desk))
                .addSubcommand(new ExhibitReleaseCommand(desk))
                .addSubcommand(new ExhibitHoldCommand(desk));
    }

    static CommandLine action(Desk desk, LocalDate today, InstantSource clock) {
        return new CommandLine(new ActionCommand())
                .addSubcommand(new ActionNewCommand(desk, today))
                .addSubcommand(new ActionListCommand(desk, today, clock))
                .addSubcommand(new ActionShowCommand(desk, today))
                .addSubcommand(new ActionReviseCommand(desk, today))
                .addSubcommand(new ActionBeginCommand(desk, today))
                .addSubcommand(new ActionDoneCommand(desk, today))
                .addSubcommand(new ActionVerifyCommand(desk, today))
                .addSubcommand(new ActionWaiveCommand(desk, today))
                .addSubcommand(new ActionCancelCommand(desk, today))
                .addSubcommand(new ActionReopenCommand(desk, today))
                .addSubcommand(new ActionOverdueCommand(desk, today, clock))
                .addSubcommand(new ActionProposeCommand(desk, today, clock))
                .addSubcommand(new ActionExportCommand(desk, clock))
                .addSubcommand(new ActionImportCommand(desk));
    }
}
