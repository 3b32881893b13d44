package dev.plimsoll.engine;

import dev.plimsoll.engine.amendment.AmendmentGuard;
import dev.plimsoll.engine.amendment.AmendmentRules;
import dev.plimsoll.engine.amendment.Amendments;
import dev.plimsoll.engine.amendment.FindAmendments;
import dev.plimsoll.engine.amendment.ProveAmendment;
import dev.plimsoll.engine.audit.FindActs;
import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.engine.audit.VerifyLedger;
import dev.plimsoll.engine.audit.WriteAnchor;
import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.card.LearningCards;
import dev.plimsoll.engine.card.UseLearning;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.consumer.DecideDeployment;
import dev.plimsoll.engine.consumer.FindVerifications;
import dev.plimsoll.engine.consumer.KeepVerification;
import dev.plimsoll.engine.consumer.RecordDeployment;
import dev.plimsoll.engine.discussion.Discussions;
import dev.plimsoll.engine.drill.Drills;
import dev.plimsoll.engine.environment.Environments;
import dev.plimsoll.engine.evidence.CertifyRun;
import dev.plimsoll.engine.evidence.CheckCertificate;
import dev.plimsoll.engine.evidence.CheckEvidence;
import dev.plimsoll.engine.evidence.CoverMatrix;
import dev.plimsoll.engine.evidence.WriteEvidence;
import dev.plimsoll.engine.exhibit.BundleExhibits;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.learning.DraftIncident;
import dev.plimsoll.engine.learning.DraftSurvival;
import dev.plimsoll.engine.learning.FollowUp;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.engine.nearmiss.NearMisses;
import dev.plimsoll.engine.people.KeepPeople;
import dev.plimsoll.engine.plan.ApprovePlan;
import dev.plimsoll.engine.plan.AskExperiments;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.plan.KeepState;
import dev.plimsoll.engine.plan.LinkedGates;
import dev.plimsoll.engine.plan.PlanGuard;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.engine.plan.ReviewPlan;
import dev.plimsoll.engine.plan.RevisePlan;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.premortem.PreMortems;
import dev.plimsoll.engine.premortem.ReportSession;
import dev.plimsoll.engine.procedure.Procedures;
import dev.plimsoll.engine.publication.CompiledReports;
import dev.plimsoll.engine.publication.Documents;
import dev.plimsoll.engine.publication.FindOverdue;
import dev.plimsoll.engine.report.CompileReport;
import dev.plimsoll.engine.run.ConcludeInterruptedRuns;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.engine.run.RehearseRollback;
import dev.plimsoll.engine.run.ReplayThresholds;
import dev.plimsoll.engine.run.StartRun;
import dev.plimsoll.engine.sample.OpenSample;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.engine.search.Archive;
import dev.plimsoll.engine.search.ArchiveSources;
import dev.plimsoll.engine.search.FindRecurrences;
import dev.plimsoll.engine.search.FindSimilar;
import dev.plimsoll.engine.search.SearchArchive;
import dev.plimsoll.engine.trash.GivenUp;
import dev.plimsoll.engine.trash.Trash;
import dev.plimsoll.engine.workspace.KeepBackups;
import dev.plimsoll.engine.workspace.Unlocking;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// An open workspace with everything that can be done in it. Window and command line each open one and add only
/// their own way of asking and showing. All use cases block; all may be called from any thread.
public final class Engine implements AutoCloseable {
    private final Workspace workspace;
    private final InstantSource clock;
    private final CompareContracts compare;
    private final FindPlans plans;
    private final FindRuns runs;
    private final DraftPlan draftPlan;
    private final RevisePlan revisePlan;
    private final AskExperiments askExperiments;
    private final KeepState keepState;
    private final ApprovePlan approvePlan;
    private final ReviewPlan reviewPlan;
    private final Trash trash;
    private final PlanRules planRules;
    private final KeepPeople keepPeople;
    private final RehearseRollback rehearseRollback;
    private final StartRun startRun;
    private final CompileReport compileReport;
    private final WriteEvidence writeEvidence;
    private final OpenSample openSample;
    private final KeepVerification keepVerification;
    private final FindVerifications findVerifications;
    private final RecordDeployment recordDeployment;
    private final DecideDeployment decideDeployment;
    private final Amendments amendments;
    private final Procedures procedures;
    private final Scenarios scenarios;
    private final Environments environments;
    private final NearMisses nearMisses;
    private final Learning learning;
    private final PreMortems preMortems;
    private final Drills drills;
    private final LearningCards learnings;
    private final Archive archive;
    private final Documents documents;
    private final Exhibits exhibits;
    private final Discussions discussions;

    private Engine(Workspace workspace, ServiceProvider services, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        compare = new CompareContracts();
        plans = new FindPlans(workspace, compare);
        runs = new FindRuns(workspace);
        KeepRefusals refusals = new KeepRefusals(workspace);
        keepPeople = new KeepPeople(workspace, refusals);
        keepPeople.readFolder();
        planRules = new PlanRules(keepPeople::current, clock, new LinkedGates(workspace, keepPeople::current));
        PlanGuard guard = new PlanGuard(workspace, plans, planRules, refusals);
        draftPlan = new DraftPlan(workspace, compare, guard);
        revisePlan = new RevisePlan(guard, workspace.folder());
        askExperiments = new AskExperiments(plans, revisePlan);
        keepState = new KeepState(guard, revisePlan, workspace.folder());
        approvePlan = new ApprovePlan(plans, guard);
        reviewPlan = new ReviewPlan(guard);
        rehearseRollback = new RehearseRollback(workspace, guard, clock);
        DraftIncident incidents = new DraftIncident(workspace, clock);
        startRun = new StartRun(workspace, plans, guard, services, incidents::after, clock);
        exhibits = new Exhibits(workspace, keepPeople::current, refusals, clock);
        discussions = new Discussions(workspace, keepPeople::current, refusals, clock);
        compileReport = new CompileReport(
                workspace, plans, runs, certifyRun(), exhibits, discussions.accepted(), keepPeople::current);
        writeEvidence = new WriteEvidence(plans, runs, exhibits, workspace.audit());
        keepVerification = new KeepVerification(workspace, clock);
        findVerifications = new FindVerifications(workspace);
        recordDeployment = new RecordDeployment(workspace, clock);
        decideDeployment = new DecideDeployment(workspace);
        FindAmendments find = new FindAmendments(workspace, compare);
        AmendmentRules amendmentRules = new AmendmentRules(
                keepPeople::current, find, new ProveAmendment(plans, runs, certifyRun(), compare), clock);
        amendments = new Amendments(
                find, amendmentRules, new AmendmentGuard(workspace, find, amendmentRules, refusals), compare);
        procedures = new Procedures(workspace, keepPeople::current, refusals, clock);
        scenarios = new Scenarios(workspace, keepPeople::current, refusals, clock);
        environments = new Environments(workspace, keepPeople::current, refusals, clock);
        nearMisses = new NearMisses(workspace, keepPeople::current, refusals, scenarios, clock, new SecureRandom());
        learning = new Learning(workspace, keepPeople::current, refusals, clock);
        preMortems = new PreMortems(workspace, plans, keepPeople::current, refusals, clock, new SecureRandom());
        drills = new Drills(workspace, keepPeople::current, refusals, scenarios, learning.actions(), exhibits, clock);
        learnings = new LearningCards(workspace, keepPeople::current, refusals, clock);
        archive = ArchiveSources.archive(workspace, compare, clock);
        CompiledReports reports = new CompiledReports(
                compileReport, runs, followUp(), learning, drills, reportSession(), preMortems, keepPeople::current);
        documents = new Documents(workspace, reports, keepPeople::current, refusals, clock);
        trash = new Trash(
                workspace,
                plans,
                planRules,
                reviewPlan,
                keepPeople,
                new RoleCheck(keepPeople::current, refusals, "report", "an earlier report"),
                GivenUp.of(amendments, documents, learnings, learning.actions()));
        openSample = new OpenSample(workspace.folder(), draftPlan, plans);
    }

    /// Opens the workspace in a folder, made when it is absent.
    ///
    /// @throws Problem if the workspace cannot be opened
    public static Engine open(Path folder, ServiceProvider services, InstantSource clock) {
        return open(WorkspacePlace.in(folder), services, clock);
    }

    /// Opens a workspace, made when it is absent, and gives a verdict to runs that an earlier end of the program cut
    /// off.
    ///
    /// @param services opens the services that a run needs, when a run starts
    /// @throws Problem if the workspace cannot be opened
    public static Engine open(WorkspacePlace place, ServiceProvider services, InstantSource clock) {
        return open(place, services, clock, PassphraseAsker.NOBODY);
    }

    /// The same where the workspace may be encrypted.
    ///
    /// @param asker asked where it is
    /// @throws Problem if no answer fits
    public static Engine open(
            WorkspacePlace place, ServiceProvider services, InstantSource clock, PassphraseAsker asker) {
        Workspace workspace =
                new Unlocking(asker).with(passphrases -> Workspace.open(place.place(), clock, passphrases));
        try {
            DraftIncident incidents = new DraftIncident(workspace, clock);
            new ConcludeInterruptedRuns(workspace, services.guardCommand(), clock)
                    .conclude().stream()
                            .flatMap(id -> workspace.runs().find(id).stream())
                            .forEach(incidents::after);
            return new Engine(workspace, services, clock);
        } catch (RuntimeException failure) {
            workspace.close();
            throw failure;
        }
    }

    /// The workspace as people know it: its folder, or the address of a team's database.
    public String place() {
        return workspace.place().name();
    }

    /// Tells, within a second, that another program has changed the workspace.
    ///
    /// @param listener called on a background thread until the engine is closed; must be quick
    public void onOthersChange(Runnable listener) {
        workspace.onOthersChange(() -> {
            planRules.refresh();
            listener.run();
        });
    }

    /// The folder of the workspace on this machine.
    public Path folder() {
        return workspace.folder();
    }

    public CompareContracts compare() {
        return compare;
    }

    public FindPlans plans() {
        return plans;
    }

    public FindRuns runs() {
        return runs;
    }

    public DraftPlan draftPlan() {
        return draftPlan;
    }

    public RevisePlan revisePlan() {
        return revisePlan;
    }

    /// Takes faults into a plan that ask open experiments.
    public AskExperiments askExperiments() {
        return askExperiments;
    }

    /// Looks at the state that has to be its baseline before a run, and takes it as the baseline.
    public KeepState keepState() {
        return keepState;
    }

    public ApprovePlan approvePlan() {
        return approvePlan;
    }

    public ReviewPlan reviewPlan() {
        return reviewPlan;
    }

    /// What was replaced, removed or given up, and the way back.
    public Trash trash() {
        return trash;
    }

    /// What may be done with plans, by whom, and why not.
    public PlanRules planRules() {
        return planRules;
    }

    /// Who works in the workspace, and in which roles.
    public KeepPeople keepPeople() {
        return keepPeople;
    }

    public RehearseRollback rehearseRollback() {
        return rehearseRollback;
    }

    public StartRun startRun() {
        return startRun;
    }

    /// What a run proved, bound to what it proved it of.
    public CertifyRun certifyRun() {
        return new CertifyRun(runs, plans, planRules);
    }

    /// Whether what a certificate binds is still so.
    public CheckCertificate checkCertificate() {
        return new CheckCertificate(runs, plans, certifyRun(), compare);
    }

    /// What has become of each experiment that a plan has to answer.
    public CoverMatrix coverMatrix() {
        return new CoverMatrix(runs, planRules, clock);
    }

    public CompileReport compileReport() {
        return compileReport;
    }

    public WriteEvidence writeEvidence() {
        return writeEvidence;
    }

    /// Needs no workspace; it is here so that everything is found in one place.
    public CheckEvidence checkEvidence() {
        return new CheckEvidence();
    }

    public OpenSample openSample() {
        return openSample;
    }

    public KeepVerification keepVerification() {
        return keepVerification;
    }

    public FindVerifications findVerifications() {
        return findVerifications;
    }

    public RecordDeployment recordDeployment() {
        return recordDeployment;
    }

    public DecideDeployment decideDeployment() {
        return decideDeployment;
    }

    public ReplayThresholds replayThresholds() {
        return new ReplayThresholds(runs);
    }

    public KeepBackups keepBackups() {
        return new KeepBackups(workspace, clock);
    }

    /// Everything about amendments as records of their own.
    public Amendments amendments() {
        return amendments;
    }

    /// Everything about checklists, runbooks and playbooks.
    public Procedures procedures() {
        return procedures;
    }

    /// The library of scenario cards.
    public Scenarios scenarios() {
        return scenarios;
    }

    /// The ownership cards of environments.
    public Environments environments() {
        return environments;
    }

    /// What almost went wrong, told without fear.
    public NearMisses nearMisses() {
        return nearMisses;
    }

    /// Incidents, actions, and what runs teach together.
    public Learning learning() {
        return learning;
    }

    /// Drafts an experiment for a way to fail that none brings about.
    public DraftSurvival draftSurvival() {
        return new DraftSurvival(plans, draftPlan, scenarios, learning.incidents());
    }

    /// What comes after a run or an incident.
    public FollowUp followUp() {
        return new FollowUp(plans, runs, learning, findRecurrences(), exhibits);
    }

    /// Sessions that ask how a plan failed, before it runs.
    public PreMortems preMortems() {
        return preMortems;
    }

    public ReportSession reportSession() {
        return new ReportSession(preMortems, plans, runs, planRules, discussions.accepted(), findSimilar(), clock);
    }

    /// Failures that are played through.
    public Drills drills() {
        return drills;
    }

    /// Cards about what was learned.
    public LearningCards learnings() {
        return learnings;
    }

    /// Plans made of learning cards.
    public UseLearning useLearning() {
        return new UseLearning(workspace, plans, draftPlan, clock);
    }

    public SearchArchive searchArchive() {
        return new SearchArchive(archive);
    }

    public FindSimilar findSimilar() {
        return new FindSimilar(archive);
    }

    public FindRecurrences findRecurrences() {
        return new FindRecurrences(workspace);
    }

    /// What is said about the changes of contracts, and which are accepted.
    public Discussions discussions() {
        return discussions;
    }

    /// Files attached to records as evidence.
    public Exhibits exhibits() {
        return exhibits;
    }

    /// Values in synthetic data that only this workspace knows again.
    public Canaries canaries() {
        return new Canaries(workspace);
    }

    public BundleExhibits bundleExhibits() {
        return new BundleExhibits(exhibits, workspace.audit());
    }

    /// Reports on their way to readers.
    public Documents documents() {
        return documents;
    }

    /// Reports that should have been published by now.
    public FindOverdue findOverdue() {
        return new FindOverdue(documents, runs, learning.incidents(), clock);
    }

    public FindActs findActs() {
        return new FindActs(workspace);
    }

    public VerifyLedger verifyLedger() {
        return new VerifyLedger(workspace);
    }

    public WriteAnchor writeAnchor() {
        return new WriteAnchor(workspace);
    }

    /// Stops a run that goes on, removes its faults, and closes the workspace.
    @Override
    public void close() {
        startRun.close();
        archive.close();
        workspace.close();
    }
}
