package dev.plimsoll.cli;

import dev.plimsoll.cli.command.AmendmentCheckCommand;
import dev.plimsoll.cli.command.AmendmentCommand;
import dev.plimsoll.cli.command.AmendmentEffectCommand;
import dev.plimsoll.cli.command.AmendmentExportCommand;
import dev.plimsoll.cli.command.AmendmentHistoryCommand;
import dev.plimsoll.cli.command.AmendmentImportCommand;
import dev.plimsoll.cli.command.AmendmentListCommand;
import dev.plimsoll.cli.command.AmendmentNewCommand;
import dev.plimsoll.cli.command.AmendmentReviseCommand;
import dev.plimsoll.cli.command.AmendmentShowCommand;
import dev.plimsoll.cli.command.AmendmentSignCommand;
import dev.plimsoll.cli.command.AmendmentSubmitCommand;
import dev.plimsoll.cli.command.AmendmentSupersedeCommand;
import dev.plimsoll.cli.command.AmendmentWaiveCommand;
import dev.plimsoll.cli.command.AmendmentWithdrawCommand;
import dev.plimsoll.cli.command.ArchiveCommand;
import dev.plimsoll.cli.command.ArchiveImportCommand;
import dev.plimsoll.cli.command.ArchiveRecurrencesCommand;
import dev.plimsoll.cli.command.ArchiveSimilarCommand;
import dev.plimsoll.cli.command.CanaryCommand;
import dev.plimsoll.cli.command.CanaryPrintCommand;
import dev.plimsoll.cli.command.CanaryScanCommand;
import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.DocumentCommand;
import dev.plimsoll.cli.command.DocumentCompileCommand;
import dev.plimsoll.cli.command.DocumentListCommand;
import dev.plimsoll.cli.command.DocumentNewCommand;
import dev.plimsoll.cli.command.DocumentOverdueCommand;
import dev.plimsoll.cli.command.DocumentPublishCommand;
import dev.plimsoll.cli.command.DocumentReviewCommand;
import dev.plimsoll.cli.command.DocumentShowCommand;
import dev.plimsoll.cli.command.DocumentSubmitCommand;
import dev.plimsoll.cli.command.DocumentWaiveCommand;
import dev.plimsoll.cli.command.DocumentWithdrawCommand;
import dev.plimsoll.cli.command.DocumentWriteCommand;
import dev.plimsoll.cli.command.EnvironmentAcknowledgeCommand;
import dev.plimsoll.cli.command.EnvironmentCommand;
import dev.plimsoll.cli.command.EnvironmentListCommand;
import dev.plimsoll.cli.command.EnvironmentNewCommand;
import dev.plimsoll.cli.command.EnvironmentReviseCommand;
import dev.plimsoll.cli.command.EnvironmentShowCommand;
import dev.plimsoll.cli.command.LearningExportCommand;
import dev.plimsoll.cli.command.LearningGroupCommand;
import dev.plimsoll.cli.command.LearningImportCommand;
import dev.plimsoll.cli.command.LearningListCommand;
import dev.plimsoll.cli.command.LearningNewCommand;
import dev.plimsoll.cli.command.LearningRetireCommand;
import dev.plimsoll.cli.command.LearningReviewCommand;
import dev.plimsoll.cli.command.LearningReviseCommand;
import dev.plimsoll.cli.command.LearningShowCommand;
import dev.plimsoll.cli.command.LearningUseCommand;
import dev.plimsoll.cli.command.ProcedureAbortCommand;
import dev.plimsoll.cli.command.ProcedureAttachCommand;
import dev.plimsoll.cli.command.ProcedureCommand;
import dev.plimsoll.cli.command.ProcedureEvidenceCommand;
import dev.plimsoll.cli.command.ProcedureExportCommand;
import dev.plimsoll.cli.command.ProcedureFinishCommand;
import dev.plimsoll.cli.command.ProcedureLintCommand;
import dev.plimsoll.cli.command.ProcedureListCommand;
import dev.plimsoll.cli.command.ProcedureNewCommand;
import dev.plimsoll.cli.command.ProcedureResumeCommand;
import dev.plimsoll.cli.command.ProcedureReviseCommand;
import dev.plimsoll.cli.command.ProcedureShowCommand;
import dev.plimsoll.cli.command.ProcedureSkipCommand;
import dev.plimsoll.cli.command.ProcedureStartCommand;
import dev.plimsoll.cli.command.ProcedureStatusCommand;
import dev.plimsoll.cli.command.ProcedureTickCommand;
import dev.plimsoll.cli.command.ScenarioCommand;
import dev.plimsoll.cli.command.ScenarioCoverageCommand;
import dev.plimsoll.cli.command.ScenarioExportCommand;
import dev.plimsoll.cli.command.ScenarioImportCommand;
import dev.plimsoll.cli.command.ScenarioListCommand;
import dev.plimsoll.cli.command.ScenarioNewCommand;
import dev.plimsoll.cli.command.ScenarioReviseCommand;
import dev.plimsoll.cli.command.ScenarioShowCommand;
import dev.plimsoll.cli.command.ScenarioTriggerCommand;
import dev.plimsoll.cli.command.TrashCommand;
import dev.plimsoll.cli.command.TrashListCommand;
import dev.plimsoll.cli.command.TrashRestoreCommand;
import dev.plimsoll.engine.compare.CompareContracts;
import picocli.CommandLine;

/// The commands about the records beside the plan: amendments, procedures, scenario and learning cards, documents.
final class RecordCommands {
    private RecordCommands() {}

    static CommandLine amendment(Desk desk, CompareContracts contracts) {
        return new CommandLine(new AmendmentCommand())
                .addSubcommand(new AmendmentNewCommand(desk, contracts))
                .addSubcommand(new AmendmentListCommand(desk))
                .addSubcommand(new AmendmentShowCommand(desk))
                .addSubcommand(new AmendmentCheckCommand(desk))
                .addSubcommand(new AmendmentReviseCommand(desk))
                .addSubcommand(new AmendmentSubmitCommand(desk))
                .addSubcommand(new AmendmentSignCommand(desk))
                .addSubcommand(new AmendmentEffectCommand(desk))
                .addSubcommand(new AmendmentSupersedeCommand(desk))
                .addSubcommand(new AmendmentWaiveCommand(desk))
                .addSubcommand(new AmendmentWithdrawCommand(desk))
                .addSubcommand(new AmendmentExportCommand(desk))
                .addSubcommand(new AmendmentImportCommand(desk))
                .addSubcommand(new AmendmentHistoryCommand(desk));
    }

    static CommandLine procedure(Desk desk) {
        return new CommandLine(new ProcedureCommand())
                .addSubcommand(new ProcedureNewCommand(desk))
                .addSubcommand(new ProcedureListCommand(desk))
                .addSubcommand(new ProcedureShowCommand(desk))
                .addSubcommand(new ProcedureReviseCommand(desk))
                .addSubcommand(new ProcedureLintCommand(desk))
                .addSubcommand(new ProcedureExportCommand(desk))
                .addSubcommand(new ProcedureStartCommand(desk))
                .addSubcommand(new ProcedureTickCommand(desk))
                .addSubcommand(new ProcedureSkipCommand(desk))
                .addSubcommand(new ProcedureAttachCommand(desk))
                .addSubcommand(new ProcedureEvidenceCommand(desk))
                .addSubcommand(new ProcedureResumeCommand(desk))
                .addSubcommand(new ProcedureAbortCommand(desk))
                .addSubcommand(new ProcedureFinishCommand(desk))
                .addSubcommand(new ProcedureStatusCommand(desk));
    }

    static CommandLine document(Desk desk) {
        return new CommandLine(new DocumentCommand())
                .addSubcommand(new DocumentNewCommand(desk))
                .addSubcommand(new DocumentListCommand(desk))
                .addSubcommand(new DocumentShowCommand(desk))
                .addSubcommand(new DocumentWriteCommand(desk))
                .addSubcommand(new DocumentCompileCommand(desk))
                .addSubcommand(new DocumentSubmitCommand(desk))
                .addSubcommand(new DocumentReviewCommand(desk))
                .addSubcommand(new DocumentWaiveCommand(desk))
                .addSubcommand(new DocumentPublishCommand(desk))
                .addSubcommand(new DocumentWithdrawCommand(desk))
                .addSubcommand(new DocumentOverdueCommand(desk));
    }

    static CommandLine scenario(Desk desk) {
        return new CommandLine(new ScenarioCommand())
                .addSubcommand(new ScenarioNewCommand(desk))
                .addSubcommand(new ScenarioListCommand(desk))
                .addSubcommand(new ScenarioShowCommand(desk))
                .addSubcommand(new ScenarioReviseCommand(desk))
                .addSubcommand(new ScenarioExportCommand(desk))
                .addSubcommand(new ScenarioImportCommand(desk))
                .addSubcommand(new ScenarioCoverageCommand(desk))
                .addSubcommand(new ScenarioTriggerCommand(desk));
    }

    static CommandLine environment(Desk desk) {
        return new CommandLine(new EnvironmentCommand())
                .addSubcommand(new EnvironmentNewCommand(desk))
                .addSubcommand(new EnvironmentListCommand(desk))
                .addSubcommand(new EnvironmentShowCommand(desk))
                .addSubcommand(new EnvironmentReviseCommand(desk))
                .addSubcommand(new EnvironmentAcknowledgeCommand(desk));
    }

    static CommandLine trash(Desk desk) {
        return new CommandLine(new TrashCommand())
                .addSubcommand(new TrashListCommand(desk))
                .addSubcommand(new TrashRestoreCommand(desk));
    }

    static CommandLine learning(Desk desk) {
        return new CommandLine(new LearningGroupCommand())
                .addSubcommand(new LearningNewCommand(desk))
                .addSubcommand(new LearningListCommand(desk))
                .addSubcommand(new LearningShowCommand(desk))
                .addSubcommand(new LearningReviseCommand(desk))
                .addSubcommand(new LearningReviewCommand(desk))
                .addSubcommand(new LearningRetireCommand(desk))
                .addSubcommand(new LearningUseCommand(desk))
                .addSubcommand(new LearningExportCommand(desk))
                .addSubcommand(new LearningImportCommand(desk));
    }

    static CommandLine archive(Desk desk) {
        return new CommandLine(new ArchiveCommand())
                .addSubcommand(new ArchiveImportCommand(desk))
                .addSubcommand(new ArchiveSimilarCommand(desk))
                .addSubcommand(new ArchiveRecurrencesCommand(desk));
    }

    static CommandLine canary(Desk desk, CompareContracts contracts) {
        return new CommandLine(new CanaryCommand())
                .addSubcommand(new CanaryPrintCommand(desk, contracts))
                .addSubcommand(new CanaryScanCommand(desk, System.in));
    }
}
