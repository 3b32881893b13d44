package dev.plimsoll.cli;

import dev.plimsoll.cli.command.AnalysisCommand;
import dev.plimsoll.cli.command.AuditAnchorCommand;
import dev.plimsoll.cli.command.AuditCommand;
import dev.plimsoll.cli.command.AuditExportCommand;
import dev.plimsoll.cli.command.AuditListCommand;
import dev.plimsoll.cli.command.AuditVerifyCommand;
import dev.plimsoll.cli.command.CampaignCommand;
import dev.plimsoll.cli.command.CanIDeployCommand;
import dev.plimsoll.cli.command.CertificateCommand;
import dev.plimsoll.cli.command.ChangelogCommand;
import dev.plimsoll.cli.command.ChaosCommand;
import dev.plimsoll.cli.command.DataCheckCommand;
import dev.plimsoll.cli.command.DataCommand;
import dev.plimsoll.cli.command.DataMakeCommand;
import dev.plimsoll.cli.command.DemoCommand;
import dev.plimsoll.cli.command.DeployedCommand;
import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.DiffCommand;
import dev.plimsoll.cli.command.EvidenceCommand;
import dev.plimsoll.cli.command.ForecastsCommand;
import dev.plimsoll.cli.command.HoldCommand;
import dev.plimsoll.cli.command.InventoryCommand;
import dev.plimsoll.cli.command.KillCommand;
import dev.plimsoll.cli.command.LintCommand;
import dev.plimsoll.cli.command.ManualCommand;
import dev.plimsoll.cli.command.MatrixCommand;
import dev.plimsoll.cli.command.OutcomesCommand;
import dev.plimsoll.cli.command.PeopleCommand;
import dev.plimsoll.cli.command.PeopleListCommand;
import dev.plimsoll.cli.command.PeopleRolesCommand;
import dev.plimsoll.cli.command.PeopleSetCommand;
import dev.plimsoll.cli.command.PlanAcknowledgeCommand;
import dev.plimsoll.cli.command.PlanAllowCommand;
import dev.plimsoll.cli.command.PlanApproveCommand;
import dev.plimsoll.cli.command.PlanArchiveCommand;
import dev.plimsoll.cli.command.PlanAskCommand;
import dev.plimsoll.cli.command.PlanBaselineCommand;
import dev.plimsoll.cli.command.PlanBreakGlassCommand;
import dev.plimsoll.cli.command.PlanCheckCommand;
import dev.plimsoll.cli.command.PlanChecklistCommand;
import dev.plimsoll.cli.command.PlanCommand;
import dev.plimsoll.cli.command.PlanCommentCommand;
import dev.plimsoll.cli.command.PlanDecideCommand;
import dev.plimsoll.cli.command.PlanEditCommand;
import dev.plimsoll.cli.command.PlanExportCommand;
import dev.plimsoll.cli.command.PlanImportCommand;
import dev.plimsoll.cli.command.PlanListCommand;
import dev.plimsoll.cli.command.PlanMatrixCommand;
import dev.plimsoll.cli.command.PlanNewCommand;
import dev.plimsoll.cli.command.PlanRedoCommand;
import dev.plimsoll.cli.command.PlanRehearseCommand;
import dev.plimsoll.cli.command.PlanRestoreCommand;
import dev.plimsoll.cli.command.PlanReviewGlassCommand;
import dev.plimsoll.cli.command.PlanSettleCommand;
import dev.plimsoll.cli.command.PlanShowCommand;
import dev.plimsoll.cli.command.PlanSimulateCommand;
import dev.plimsoll.cli.command.PlanStateCommand;
import dev.plimsoll.cli.command.PlanStormCommand;
import dev.plimsoll.cli.command.PlanSubmitCommand;
import dev.plimsoll.cli.command.PlanUndoCommand;
import dev.plimsoll.cli.command.PlanWaiveCommand;
import dev.plimsoll.cli.command.PlanWithdrawCommand;
import dev.plimsoll.cli.command.ProbeCommand;
import dev.plimsoll.cli.command.ProveBreakerCommand;
import dev.plimsoll.cli.command.ProveCommand;
import dev.plimsoll.cli.command.ProveLimiterCommand;
import dev.plimsoll.cli.command.RehearseCommand;
import dev.plimsoll.cli.command.ReplayCommand;
import dev.plimsoll.cli.command.ReportCommand;
import dev.plimsoll.cli.command.ResumeCommand;
import dev.plimsoll.cli.command.RootCommand;
import dev.plimsoll.cli.command.RulesCommand;
import dev.plimsoll.cli.command.RunCommand;
import dev.plimsoll.cli.command.RunListCommand;
import dev.plimsoll.cli.command.RunShowCommand;
import dev.plimsoll.cli.command.SafeguardsCommand;
import dev.plimsoll.cli.command.SampleCommand;
import dev.plimsoll.cli.command.SandboxCommand;
import dev.plimsoll.cli.command.SchemaCommand;
import dev.plimsoll.cli.command.SearchCommand;
import dev.plimsoll.cli.command.SurvivalCommand;
import dev.plimsoll.cli.command.VerificationsCommand;
import dev.plimsoll.cli.command.VerifyCommand;
import dev.plimsoll.cli.command.Version;
import dev.plimsoll.cli.command.WorkloadCommand;
import dev.plimsoll.cli.command.WorkspaceBackupCommand;
import dev.plimsoll.cli.command.WorkspaceCommand;
import dev.plimsoll.cli.command.WorkspaceDecryptCommand;
import dev.plimsoll.cli.command.WorkspaceEncryptCommand;
import dev.plimsoll.cli.command.WorkspaceExportCommand;
import dev.plimsoll.cli.command.WorkspaceImportCommand;
import dev.plimsoll.cli.command.WorkspacePassphraseCommand;
import dev.plimsoll.cli.command.WorkspaceRestoreCommand;
import dev.plimsoll.cli.command.WorkspaceVerifyCommand;
import dev.plimsoll.cli.workspace.Passphrases;
import dev.plimsoll.clients.HttpDocuments;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.engine.consumer.ConsumerFile;
import dev.plimsoll.engine.consumer.VerifyPact;
import dev.plimsoll.engine.evidence.CheckEvidence;
import dev.plimsoll.engine.guard.RequestKill;
import dev.plimsoll.engine.inventory.TakeInventory;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.engine.workload.FitWorkload;
import dev.plimsoll.engine.workspace.BackUpWorkspace;
import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.TransferWorkspace;
import dev.plimsoll.engine.workspace.VerifyWorkspace;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.scenario.ScenarioId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/// All commands in the order in which the help lists them: the order of the main job.
final class Commands {
    private static final Map<String, String> PLAIN_CODES =
            new TreeMap<>(Map.of("0", "done", "3", "error: bad argument, bad file, or a failure of Plimsoll"));
    private static final Set<String> ABOUT_ALL = Set.of("help", "completion", "manual");
    private static final Set<String> ABOUT_NONE = Set.of("--version", "-V");

    private Commands() {}

    /// The command line with the command that is asked for, or with all of them where the arguments do not begin with
    /// the name of one, unless they only ask for the version: to describe commands takes longer than many of them
    /// run.
    static CommandLine tree(RootCommand root, Desk desk, List<String> args) {
        Map<String, Supplier<CommandLine>> all = commands(root, desk);
        String asked = args.isEmpty() ? "" : args.getFirst();
        CommandLine tree = new CommandLine(root);
        boolean whole = ABOUT_ALL.contains(asked) || !(all.containsKey(asked) || ABOUT_NONE.contains(asked));
        all.forEach((name, command) -> {
            if (whole || name.equals(asked)) {
                tree.addSubcommand(name, command.get());
            }
        });
        describe(tree);
        tree.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        tree.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
        return tree.registerConverter(ContractSource.class, reading(ContractSource::of))
                .registerConverter(PlanId.class, reading(PlanId::new))
                .registerConverter(AmendmentId.class, reading(AmendmentId::new))
                .registerConverter(ProcedureId.class, reading(ProcedureId::new))
                .registerConverter(ExecutionId.class, reading(ExecutionId::new))
                .registerConverter(ScenarioId.class, reading(ScenarioId::new))
                .registerConverter(NearMissId.class, reading(NearMissId::new))
                .registerConverter(IncidentId.class, reading(IncidentId::new))
                .registerConverter(ActionId.class, reading(ActionId::new))
                .registerConverter(SessionId.class, reading(SessionId::new))
                .registerConverter(DrillId.class, reading(DrillId::new))
                .registerConverter(LearningId.class, reading(LearningId::new))
                .registerConverter(DocumentId.class, reading(DocumentId::new))
                .registerConverter(EnvironmentId.class, reading(EnvironmentId::new))
                .registerConverter(ExhibitId.class, reading(ExhibitId::new))
                .registerConverter(DiscussionId.class, reading(DiscussionId::new))
                .registerConverter(ExhibitKind.class, reading(ExhibitKind::of))
                .registerConverter(Lane.class, reading(Commands::lane))
                .registerConverter(RunId.class, reading(RunId::new))
                .registerConverter(ConsumerFile.class, reading(ConsumerFile::of))
                .registerConverter(ServiceVersion.class, reading(ServiceVersion::of))
                .registerConverter(Person.class, reading(Person::new))
                .registerConverter(ReportFormat.class, reading(ReportFormat::of));
    }

    private static Map<String, Supplier<CommandLine>> commands(RootCommand root, Desk desk) {
        InstantSource clock = InstantSource.system();
        LocalDate today = LocalDate.ofInstant(clock.instant(), offset(clock));
        CompareContracts contracts = contracts(today);
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        all.put("diff", () -> new CommandLine(new DiffCommand(desk, contracts, today)));
        all.put("change", () -> LearningCommands.change(desk, contracts));
        all.put("changelog", () -> new CommandLine(new ChangelogCommand(desk, contracts, today)));
        all.put(
                "inventory",
                () -> new CommandLine(new InventoryCommand(desk.terminal(), contracts, new TakeInventory())));
        all.put("rules", () -> new CommandLine(new RulesCommand(desk.terminal(), new Rules())));
        all.put("matrix", () -> new CommandLine(new MatrixCommand(desk.terminal(), contracts)));
        all.put("analysis", () -> new CommandLine(new AnalysisCommand(desk.terminal())));
        all.put("probe", () -> new CommandLine(new ProbeCommand(desk.terminal(), contracts)));
        all.put("rehearse", () -> new CommandLine(new RehearseCommand(desk.terminal(), contracts)));
        all.put("prove", () -> prove(desk));
        all.put("workload", () -> new CommandLine(new WorkloadCommand(desk.terminal(), contracts, new FitWorkload())));
        all.put("plan", () -> plan(desk, contracts));
        all.put("amendment", () -> RecordCommands.amendment(desk, contracts));
        all.put("procedure", () -> RecordCommands.procedure(desk));
        all.put("scenario", () -> RecordCommands.scenario(desk));
        all.put("nearmiss", () -> SessionCommands.nearMiss(desk, passphrases(root, desk)));
        all.put("incident", () -> LearningCommands.incident(desk));
        all.put("action", () -> LearningCommands.action(desk, today, clock));
        all.put("safeguards", () -> new CommandLine(new SafeguardsCommand(desk)));
        all.put("forecasts", () -> new CommandLine(new ForecastsCommand(desk)));
        all.put("survival", () -> new CommandLine(new SurvivalCommand(desk)));
        all.put("outcomes", () -> new CommandLine(new OutcomesCommand(desk, today)));
        all.put("premortem", () -> SessionCommands.preMortem(desk));
        all.put("drill", () -> SessionCommands.drill(desk));
        all.put("learning", () -> RecordCommands.learning(desk));
        all.put("archive", () -> RecordCommands.archive(desk));
        all.put("search", () -> new CommandLine(new SearchCommand(desk)));
        all.put("sandbox", () -> new CommandLine(new SandboxCommand(desk.terminal(), desk.stop(), contracts, clock)));
        all.put("data", () -> data(desk));
        all.put("run", () -> run(desk));
        all.put("replay", () -> new CommandLine(new ReplayCommand(desk)));
        all.put("campaign", () -> new CommandLine(new CampaignCommand(desk)));
        all.put("hold", () -> new CommandLine(new HoldCommand(desk)));
        all.put("resume", () -> new CommandLine(new ResumeCommand(desk)));
        all.put("kill", () -> new CommandLine(new KillCommand(desk, new RequestKill(System::nanoTime))));
        all.put("chaos", () -> new CommandLine(new ChaosCommand(desk, clock)));
        all.put("canary", () -> RecordCommands.canary(desk, contracts));
        all.put("runs", () -> new CommandLine(new RunListCommand(desk)).setCommandName("runs"));
        all.put("report", () -> new CommandLine(new ReportCommand(desk)));
        all.put("document", () -> RecordCommands.document(desk));
        all.put("exhibit", () -> LearningCommands.exhibit(desk));
        all.put("evidence", () -> new CommandLine(new EvidenceCommand(desk)));
        all.put("certificate", () -> new CommandLine(new CertificateCommand(desk)));
        all.put("verify", () -> new CommandLine(new VerifyCommand(desk, new CheckEvidence(), new VerifyPact(), clock)));
        all.put("verifications", () -> new CommandLine(new VerificationsCommand(desk)));
        all.put("can-i-deploy", () -> new CommandLine(new CanIDeployCommand(desk)));
        all.put("deployed", () -> new CommandLine(new DeployedCommand(desk)));
        all.put("people", () -> people(desk));
        all.put("audit", () -> audit(desk));
        all.put("environment", () -> RecordCommands.environment(desk));
        all.put("trash", () -> RecordCommands.trash(desk));
        all.put("workspace", () -> workspace(desk, clock, passphrases(root, desk)));
        all.put("sample", () -> new CommandLine(new SampleCommand(desk)));
        all.put("demo", () -> new CommandLine(new DemoCommand(desk)));
        all.put("lint", () -> new CommandLine(new LintCommand(desk, System.in)));
        all.put("schema", () -> new CommandLine(new SchemaCommand(desk.terminal())));
        all.put("help", () -> new CommandLine(new HelpCommand()));
        all.put("completion", Commands::completion);
        all.put("manual", () -> new CommandLine(new ManualCommand(desk.terminal())));
        return all;
    }

    /// What the clocks of this place are ahead of UTC now. Asked of the older table of time zones: the newer one
    /// looks for others beside it in every jar of the class path, and most commands need none.
    private static ZoneOffset offset(InstantSource clock) {
        int millis = TimeZone.getDefault().getOffset(clock.millis());
        return ZoneOffset.ofTotalSeconds(Math.toIntExact(TimeUnit.MILLISECONDS.toSeconds(millis)));
    }

    private static Passphrases passphrases(RootCommand root, Desk desk) {
        return new Passphrases(root.options(), desk.environment(), System.in);
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.getCommandSpec().usageMessage().hidden(true);
        return completion;
    }

    /// Contracts from wherever a person may name them.
    ///
    /// @param today decides whether a promised day is over
    private static CompareContracts contracts(LocalDate today) {
        ReadLimits limits = ReadLimits.DEFAULT;
        ContractFiles.Reach reach =
                new ContractFiles.Reach(Path.of(""), System.in, new HttpDocuments(limits.bytes()), false);
        return new CompareContracts(
                new ContractFiles(limits, SchemaUse.READ, reach), new ContractComparison(today), NetworkntJudge::new);
    }

    /// What the help of every command has in common.
    private static void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.mixinStandardHelpOptions(true);
        }
        spec.versionProvider(new Version());
        spec.usageMessage().sortOptions(false).autoWidth(true);
        if (spec.usageMessage().exitCodeList().isEmpty()) {
            spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(PLAIN_CODES);
        }
        command.getSubcommands().values().forEach(Commands::describe);
    }

    private static CommandLine plan(Desk desk, CompareContracts contracts) {
        return new CommandLine(new PlanCommand())
                .addSubcommand(new PlanNewCommand(desk, contracts))
                .addSubcommand(new PlanListCommand(desk))
                .addSubcommand(new PlanShowCommand(desk))
                .addSubcommand(new PlanCheckCommand(desk))
                .addSubcommand(new PlanEditCommand(desk))
                .addSubcommand(new PlanExportCommand(desk))
                .addSubcommand(new PlanImportCommand(desk))
                .addSubcommand(new PlanAskCommand(desk))
                .addSubcommand(new PlanStormCommand(desk))
                .addSubcommand(new PlanUndoCommand(desk))
                .addSubcommand(new PlanRedoCommand(desk))
                .addSubcommand(new PlanBaselineCommand(desk))
                .addSubcommand(new PlanRestoreCommand(desk))
                .addSubcommand(new PlanStateCommand(desk))
                .addSubcommand(new PlanSimulateCommand(desk))
                .addSubcommand(new PlanMatrixCommand(desk))
                .addSubcommand(new PlanSubmitCommand(desk))
                .addSubcommand(new PlanChecklistCommand(desk))
                .addSubcommand(new PlanApproveCommand(desk))
                .addSubcommand(new PlanCommentCommand(desk))
                .addSubcommand(new PlanSettleCommand(desk))
                .addSubcommand(new PlanAcknowledgeCommand(desk))
                .addSubcommand(new PlanWaiveCommand(desk))
                .addSubcommand(new PlanAllowCommand(desk))
                .addSubcommand(new PlanDecideCommand(desk))
                .addSubcommand(new PlanRehearseCommand(desk))
                .addSubcommand(new PlanBreakGlassCommand(desk))
                .addSubcommand(new PlanReviewGlassCommand(desk))
                .addSubcommand(new PlanWithdrawCommand(desk))
                .addSubcommand(new PlanArchiveCommand(desk));
    }

    private static CommandLine prove(Desk desk) {
        return new CommandLine(new ProveCommand())
                .addSubcommand(new ProveBreakerCommand(desk.terminal()))
                .addSubcommand(new ProveLimiterCommand(desk.terminal()));
    }

    private static CommandLine data(Desk desk) {
        return new CommandLine(new DataCommand())
                .addSubcommand(new DataMakeCommand(desk.terminal()))
                .addSubcommand(new DataCheckCommand(desk.terminal()));
    }

    private static CommandLine people(Desk desk) {
        return new CommandLine(new PeopleCommand())
                .addSubcommand(new PeopleListCommand(desk))
                .addSubcommand(new PeopleRolesCommand(desk))
                .addSubcommand(new PeopleSetCommand(desk));
    }

    private static CommandLine audit(Desk desk) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditListCommand(desk))
                .addSubcommand(new AuditExportCommand(desk))
                .addSubcommand(new AuditVerifyCommand(desk))
                .addSubcommand(new AuditAnchorCommand(desk));
    }

    private static CommandLine workspace(Desk desk, InstantSource clock, Passphrases passphrases) {
        BackUpWorkspace backUp = new BackUpWorkspace(clock, passphrases);
        TransferWorkspace transfer = new TransferWorkspace(clock, passphrases);
        ProtectWorkspace protect = new ProtectWorkspace(clock, passphrases);
        return new CommandLine(new WorkspaceCommand())
                .addSubcommand(new WorkspaceVerifyCommand(desk, new VerifyWorkspace(passphrases)))
                .addSubcommand(new WorkspaceBackupCommand(desk, backUp))
                .addSubcommand(new WorkspaceRestoreCommand(desk, backUp))
                .addSubcommand(new WorkspaceExportCommand(desk, transfer))
                .addSubcommand(new WorkspaceImportCommand(desk, transfer))
                .addSubcommand(new WorkspaceEncryptCommand(desk, protect, passphrases::first))
                .addSubcommand(new WorkspacePassphraseCommand(desk, protect, passphrases::next))
                .addSubcommand(new WorkspaceDecryptCommand(desk, protect));
    }

    private static CommandLine run(Desk desk) {
        return new CommandLine(new RunCommand(desk))
                .addSubcommand(new RunListCommand(desk))
                .addSubcommand(new RunShowCommand(desk));
    }

    private static Lane lane(String text) {
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.word().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a lane is security, reliability or product, not '" + text + "'"));
    }

    private static <T> ITypeConverter<T> reading(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | Problem wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        };
    }
}
