package dev.plimsoll.desktop.language;

import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.plan.policy.Role;
import dev.plimsoll.model.run.Phase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What somebody has looked at and left as it is.
final class ReviewedTexts {
    /// By which the form finds where a gate belongs, or the order of fields.
    private static final List<String> GATES_BY_NAME = List.of(
            "Abort criterion",
            "Concern",
            "Deviation",
            "Exposure",
            "Faults",
            "Forecast",
            "Harm",
            "Hypothesis",
            "Interval",
            "Kill switch",
            "Known good set",
            "Dependencies",
            "Limits",
            "Owners",
            "Rollback",
            "Scope",
            "Signal",
            "Signals",
            "Stage",
            "Threshold");

    private static final List<String> LEDGER =
            List.of("No.", "Time", "Person", "Act", "Record", "Outcome", "Done", "Refused", "Why");

    /// Texts that look like something a person reads and are not translated, each with its reason.
    static final Map<String, String> UNSAID = unsaid();

    /// Texts that are the same in German.
    static final Set<String> SAME = Set.of(
            "%d min",
            "Experiment",
            "Name",
            "No-go",
            "Person",
            "Phase",
            "Plan",
            "Plan %s",
            "Post-mortem…",
            "Pre-mortem",
            "Pre-mortem %s",
            "Pre-mortems",
            "Revision",
            "Revision: %s",
            "Runbook",
            "Runbook %s",
            "Signal",
            "Test",
            "author, operator on call",
            "cache, retry",
            "checkout, orders",
            "choice|null",
            "choice|p50",
            "choice|p95",
            "choice|p99",
            "session|Go");

    private ReviewedTexts() {}

    private static Map<String, String> unsaid() {
        Map<String, String> texts = new HashMap<>(Map.ofEntries(
                Map.entry("The revision %s.", "told from English, as the meaning of a rule in it is"),
                Map.entry("Linux", "the name that the runtime gives to the system"),
                Map.entry("Plimsoll", "the name of the program, and of its folder"),
                Map.entry("Library", "a folder of the system"),
                Map.entry("Preferences", "a folder of the system"),
                Map.entry("uuuu-MM-dd HH:mm:ss", "a pattern"),
                Map.entry("MM-dd HH:mm:ss", "a pattern"),
                Map.entry("UTC", "the name of a time scale"),
                Map.entry("HH:mm:ss xxx", "a pattern"),
                Map.entry("has (/\\S*), and this has none", "a pattern"),
                Map.entry("roll back", "what a replay calls a condition"),
                Map.entry("%.0f s", "a unit"),
                Map.entry("%.1f s", "a unit"),
                Map.entry("%.1f min", "a unit"),
                Map.entry("a new incident", "never shown: the form of a new incident is empty"),
                Map.entry("a near miss that is told", "for developers"),
                Map.entry("the vote of session %s", "for developers"),
                Map.entry("near miss", "the kind of a hazard as the survival map keeps it"),
                Map.entry("NM4", "an example of data"),
                Map.entry("%s min", "a unit"),
                Map.entry("%s h", "a unit"),
                Map.entry("%s s", "a unit"),
                Map.entry("ada, ada@home", "an example of data"),
                Map.entry(", its clock corrected by %s", "kept in the timeline"),
                Map.entry("%s: %s to %s", "the title of a plan, which is kept"),
                Map.entry("Held in the window.", "kept in the record of the run"),
                Map.entry("%s pulled the kill switch.", "kept in the record of the run"),
                Map.entry("Chaos matrix", "the name of a gate as a waiver keeps it"),
                Map.entry("Certificate", "the name of a gate as a waiver keeps it")));
        GATES_BY_NAME.forEach(name -> texts.put(name, "the name of a gate, or of a type of a plan"));
        LEDGER.forEach(head -> texts.put(head, "the ledger as a file is the same for everybody"));
        return Map.copyOf(texts);
    }

    /// Labels of the model and the engine, which the window says where it shows them.
    static Set<String> foreign() {
        Set<String> labels = new TreeSet<>();
        labels.addAll(labels(Role.values(), Role::title));
        labels.addAll(labels(Phase.values(), Phase::label));
        labels.addAll(labels(AmendmentStage.values(), AmendmentStage::title));
        labels.addAll(labels(ExhibitKind.values(), ExhibitKind::word));
        labels.addAll(ForeignLabels.keys());
        labels.addAll(LedgerLabels.keys());
        labels.addAll(GATES);
        labels.addAll(LEDGER);
        // What the archive finds, by EnvironmentCard.roles() and by Scenario.missing().
        labels.addAll(List.of("plan", "run", "report", "amendment", "procedure", "execution", "scenario", "incident"));
        labels.addAll(List.of("action", "contract", "discussion", "drill"));
        labels.addAll(List.of("owner", "deputy", "operator", "product owner", "kill switch"));
        labels.addAll(List.of("trigger", "signs", "recover"));
        return labels;
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    /// The names of gates that no value of theirs is part of.
    private static final List<String> GATES = List.of(
            "Abort criterion",
            "Acknowledgements",
            "Amendment record",
            "Approval",
            "Approved once",
            "Author and allowance",
            "Author and approver",
            "Author and incident lead",
            "Author and signatory",
            "Author and waiver",
            "Baseline",
            "Broken glass",
            "Certificate",
            "Chaos matrix",
            "Checklist",
            "Comment",
            "Contracts",
            "Deprecation",
            "Deviation",
            "Effective date",
            "Environment",
            "Exposure",
            "Faults",
            "Forecast",
            "Four eyes",
            "Harm",
            "Hypothesis",
            "Kill switch",
            "Known good set",
            "Dependencies",
            "Limits",
            "Objections",
            "Operations",
            "Operator and approver",
            "Owners",
            "Pre-mortem",
            "Rationale",
            "Rehearsal",
            "Retry",
            "Role",
            "Rollback",
            "Scope",
            "Sides",
            "Signals",
            "Signatories",
            "Signatory",
            "Signed once",
            "Somebody else",
            "Stage",
            "Succession",
            "Window",
            "Wording");
}
