package dev.plimsoll.desktop.language;

import dev.plimsoll.model.amendment.policy.AmendmentAction;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which sources say what the window tells again, and what they say that no window tells.
final class ToldKinds {
    private static final String MODEL = "model/src/main/java/dev/plimsoll/model/";
    private static final String REPORTS = "reports/src/main/java/dev/plimsoll/reports/";
    private static final String ENGINE = "app/engine/src/main/java/dev/plimsoll/engine/";

    /// The sources of each file of a language.
    private static final Map<String, List<String>> SOURCES = Map.of(
            "gates",
            all(List.of(
                    model("plan/policy", "plan/Deviation.java", "environment/policy", "procedure/policy"),
                    model(
                            "procedure/BeforeRun.java",
                            "procedure/ProcedureLint.java",
                            "learning/forecast/Evaluation.java"),
                    model("amendment/policy", "amendment/AmendmentGate.java", "discussion/DiscussionPolicy.java"),
                    engine(
                            "learning/LearningGate.java",
                            "learning/ActionRegister.java",
                            "publication/Documents.java"))),
            "runs",
            all(List.of(
                    model("run", "capacity/CapacityCurve.java", "capacity/LoadStep.java", "proof", "invariant"),
                    model("evidence", "canary/CanaryChannel.java", "plan/Dependency.java"),
                    model("workload/ArrivalProcess.java", "workload/VaryingArrivals.java", "workload/ClosedUsers.java"),
                    model("workload/ThinkTime.java", "workload/LoadModel.java"),
                    engine("run", "guard", "dependency/RunDependencies.java", "slate"),
                    List.of("app/desktop/src/main/java/dev/plimsoll/desktop/run/RunModel.java"))),
            "faults",
            model("chaos"),
            "safeguards",
            model("learning/safeguard"),
            "rules",
            List.of(),
            "wording",
            reports(
                    "lint/Rule",
                    "lint/ActionLint",
                    "lint/TimelineLint",
                    "lint/StructureLint",
                    "lint/Outline",
                    "lint/IdentifierLint"),
            "timeline",
            all(List.of(reports("compile/RunMoments", "compile/PlanMoments"), engine("learning/IncidentMoments.java"))),
            "problems",
            List.of("model/src/main", "storage/src/main", "app/engine/src/main", "app/clients/src/main"),
            "changes",
            model("contract/diff", "contract/schema"));

    /// Records that a person fills in: what refuses a value is shown at the form, or above it.
    private static final List<String> FILLED_IN = all(List.of(
            model("environment/EnvironmentCard.java", "history/RecordId.java", "nearmiss/NearMiss.java"),
            model("learning/action/Action.java", "learning/action/ActionEvent.java"),
            model("learning/card/CardAction.java", "learning/card/LearningCard.java"),
            model("learning/incident/Choice.java", "learning/incident/Factor.java", "learning/incident/Figure.java"),
            model("learning/incident/Incident.java", "learning/incident/IncidentEvent.java"),
            model("learning/incident/IncidentTimes.java", "learning/text/CsvRows.java"),
            model("learning/timeline/ClockSkew.java", "learning/timeline/Happening.java"),
            model("learning/timeline/TimelineFile.java", "scenario/Scenario.java", "publication/Addition.java"),
            model("drill/Drill.java", "drill/DrillRole.java", "drill/Improvement.java", "drill/Inject.java"),
            model("premortem/Risk.java", "premortem/RiskDecision.java", "premortem/Score.java"),
            model("premortem/SessionEvent.java", "exhibit/Exhibit.java", "exhibit/ExhibitKind.java"),
            model("plan/Person.java", "plan/PlanId.java", "plan/policy/People.java", "plan/ExperimentPlan.java"),
            model("plan/AmendmentLink.java", "plan/Concern.java", "plan/ConsumerUnderTest.java"),
            model("plan/Exposure.java", "plan/Forecast.java", "plan/Harm.java", "plan/Limits.java"),
            model("plan/Ownership.java", "plan/PlannedExperiment.java", "plan/Planting.java"),
            model("plan/ProcedureLink.java", "plan/Rollback.java", "plan/RollbackStep.java", "plan/RunNode.java"),
            model("plan/Scope.java", "plan/Settings.java", "plan/Terms.java", "plan/Threshold.java"),
            model("plan/Deviation.java", "plan/Window.java", "plan/Dependency.java", "plan/Rig.java"),
            model("procedure/Procedure.java", "procedure/Step.java", "procedure/EvidenceTemplate.java"),
            model("json/OpenDocument.java", "json/WholeRecord.java"),
            model("plan/Probing.java", "invariant/Invariant.java", "capacity/Peak.java", "workload"),
            model("chaos/Aim.java", "chaos/Fault.java", "chaos/Lateness.java", "chaos/LostNode.java"),
            model("chaos/MessageFault.java", "chaos/PlannedFault.java", "chaos/misread/Misreading.java"),
            model("amendment", "sandbox/thirdparty", "sandbox/provider", "sandbox/dataset", "environment")));

    /// What only the command line does: its problems are met by nobody who looks at a window.
    private static final String NOT_IN_THE_WINDOW =
            ".*/contract/(schema|inventory|consumer)/.*|.*/model/workload/.*|.*/HttpProviderCalls\\.java|"
                    + ".*/engine/(consumer|inventory|probe|proof|workload|capacity)/.*|.*/dataset/TableFile\\.java";

    /// What sources of a lint look for, and whom they cite: no sentences.
    private static final Pattern NO_REMARK = Pattern.compile(
            "(?s).*(?:\\\\[bs]|\\(\\?|\\w\\|\\w|Microsoft Learn|PagerDuty|SRE Workbook|Site Reliability|Atlassian|"
                    + "Bergström|Leveson|Vesel|Allspaw|ISO 8601|ISO/IEC|Lunney).*");

    /// Within those: rules have their words asked for, examples are no sentences, and runs are compared and matrices
    /// listed by the command line only.
    private static final String NOT_SHOWN =
            ".*/(\\w*Examples?|\\w*Rules?|SchemaDifferences|ChangeClass|SafeguardProof)\\.java|.*/run/compare/.*";

    /// What is for machines, for the command line, or said by the window from its values.
    static final Set<String> UNTOLD = Set.of(
            " canaries are",
            " canary is",
            " invariant is",
            " invariants are",
            " step of ",
            "%s min %s s",
            "%s over %s s of %s",
            "%s%s in the synthetic data%s",
            "(?m)^(?:Uncaught |node:internal/|Unhandled exception)",
            "(?m)^Exception in thread \"",
            "(?m)^Traceback \\(most recent call last\\):",
            "(?m)^thread '[^']*' (?:\\(\\d+\\) )?panicked at ",
            "; the chaos service does not look for them in traffic to somewhere else",
            "After the run: ",
            "Bearer %s",
            "Before the load: ",
            "Fault '%s' without the load: %s%s requests of one user, %s of them failed; it took effect %s times",
            "Peak rehearsal: at %s requests a second %s good answers a second, p99 %s ms, errors %s %",
            "execution start",
            "nearmiss ask",
            "procedure draft",
            "procedure revise",
            "a burst",
            "a fixed delay",
            "a period",
            "a ramp",
            "an address or a contract",
            "begun before it was opened",
            "broken for %s; ",
            "callback: to ",
            "internal: witness refused by the independent validator at %s %s: %s is %s",
            "no invariant is broken",
            "none yet",
            "plimsoll: degraded",
            "failed the chaos service does not answer the guardian",
            "plimsoll request to a run",
            "plimsoll run journal ",
            "rehearsed %s",
            "undo %s",
            "the address of the real one",
            "the credential of run %s ended at %s",
            "the credential of run %s is for the faults %s, not for %s",
            "the credential of run %s is for the route %s, not for %s",
            "the deviation of the delay",
            "the file of its contract",
            "the least delay",
            "the margin around the timeout",
            "the mean delay",
            "the median delay",
            "the most delay",
            "the run that recorded it",
            "the shape",
            "the timeout of the client");

    /// Words that the sources make of the names of constants, or put together of single words.
    static final Set<String> MADE_OF_NAMES = Set.of(
            "%s person",
            "%s persons",
            "%s request",
            "%s requests",
            "%s times",
            "0 faults",
            "1 time",
            "Check %s passed.",
            "Check %s passed: %s",
            "Phase %s began.",
            "Verdict %s.",
            "WireMock %s and Toxiproxy %s",
            "breaker '%s': %s",
            "double",
            "faulted",
            "limiter '%s': %s",
            "not set",
            "real",
            "record",
            "replay");

    private static final Map<String, ToldTexts> SAID = new ConcurrentHashMap<>();

    private ToldKinds() {}

    /// What the sources of a part say.
    static ToldTexts said(String part) {
        return SAID.computeIfAbsent(part, ToldKinds::read);
    }

    private static ToldTexts read(String part) {
        return switch (part) {
            case "problems" ->
                with(
                        ToldTexts.ofRefusals(FILLED_IN).prose(),
                        with(
                                ToldTexts.of(model("json/Expected.java"), "").prose(),
                                with(deeds(), ToldTexts.ofProblems(SOURCES.get(part), NOT_IN_THE_WINDOW))));
            case "rules" -> new ToldTexts(meanings(), meanings());
            case "wording" -> {
                ToldTexts said = ToldTexts.of(SOURCES.get(part), "");
                said.prose().removeIf(text -> NO_REMARK.matcher(text).matches());
                yield said;
            }
            case "timeline" -> ToldTexts.of(SOURCES.get(part), "");
            case "changes" -> with(ofRules(), ToldTexts.of(SOURCES.get(part), NOT_SHOWN));
            default -> ToldTexts.of(SOURCES.get(part), NOT_SHOWN);
        };
    }

    private static ToldTexts with(Set<String> more, ToldTexts said) {
        said.all().addAll(more);
        said.prose().addAll(more);
        return said;
    }

    /// What a refusal says that somebody may not do.
    private static Set<String> deeds() {
        return Stream.concat(
                        Stream.of(PlanAction.values()).map(PlanAction::verb),
                        Stream.of(AmendmentAction.values()).map(AmendmentAction::verb))
                .collect(Collectors.toSet());
    }

    /// What rules are about. Those of schemas say it of each place where a schema stands, which begins their names.
    private static Set<String> meanings() {
        Set<String> meanings = new TreeSet<>(Set.of("The revision %s."));
        for (Rule rule : new Rules().all()) {
            int of = rule.meaning().lastIndexOf(" of a ");
            String place = of < 0 ? "" : rule.meaning().substring(of + " of ".length());
            boolean schema = of > 0 && rule.id().startsWith(place.substring(2).replace(' ', '-'));
            String about =
                    rule.meaning().substring(0, Math.max(of, 0)).replaceFirst("the constraint .*", "the constraint %s");
            meanings.addAll(schema ? List.of(about + " of %s", place) : List.of(rule.meaning()));
        }
        return meanings;
    }

    /// Why changes matter and what to do about them.
    static Set<String> ofRules() {
        List<Rule> rules = new Rules().all();
        return Stream.concat(rules.stream().map(Rule::why), rules.stream().map(Rule::advice))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> model(String... files) {
        return Stream.of(files).map(MODEL::concat).toList();
    }

    private static List<String> reports(String... files) {
        return Stream.of(files).map(file -> REPORTS + file + ".java").toList();
    }

    private static List<String> engine(String... files) {
        return Stream.of(files).map(ENGINE::concat).toList();
    }

    private static List<String> all(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
