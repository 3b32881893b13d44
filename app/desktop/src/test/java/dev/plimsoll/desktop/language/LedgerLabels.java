package dev.plimsoll.desktop.language;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.policy.AmendmentAction;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionPhase;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.scenario.ScenarioEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Acts of the ledger and states of the archive, which both keep in English.
final class LedgerLabels {
    /// Histories whose every event is in the ledger.
    private static final List<Class<?>> HISTORIES = List.of(
            PlanEvent.class,
            AmendmentEvent.class,
            ProcedureEvent.class,
            ExecutionEvent.class,
            ScenarioEvent.class,
            NearMissEvent.class,
            IncidentEvent.class,
            ActionEvent.class,
            SessionEvent.class,
            DrillEvent.class,
            LearningEvent.class,
            DocumentEvent.class,
            EnvironmentEvent.class,
            DiscussionEvent.class,
            ExhibitEvent.class);

    /// Of runs, whose windows and checks are their own record.
    private static final List<String> OF_RUNS = List.of("started", "kill-requested", "concluded");

    private static final List<String> RECORDS = List.of(
            "plan",
            "run",
            "amendment",
            "procedure",
            "execution",
            "scenario",
            "nearmiss",
            "incident",
            "action",
            "session",
            "drill",
            "learning",
            "document",
            "environment",
            "exhibit",
            "attachment",
            "contract",
            "discussion",
            "report",
            "verification",
            "deployment",
            "people",
            "workspace",
            "canaries");

    /// What is done to records that have no history.
    private static final List<String> KEPT = List.of(
            "kept",
            "compiled",
            "restored",
            "removed",
            "recorded",
            "set",
            "read from people.json",
            "made",
            "encrypted",
            "decrypted");

    /// What is refused beside the actions of plans and amendments.
    private static final List<String> WANTED =
            List.of("ask", "open", "start", "attach", "report", "restore", "comment on", "settle", "accept");

    private LedgerLabels() {}

    static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        RECORDS.forEach(kind -> keys.add("record|" + kind));
        Stream.of(HISTORIES.stream().flatMap(LedgerLabels::names), OF_RUNS.stream(), KEPT.stream(), WANTED.stream())
                .flatMap(acts -> acts)
                .forEach(act -> keys.add("act|" + act));
        Stream.of(PlanAction.values(), AmendmentAction.values())
                .flatMap(Arrays::stream)
                .forEach(action -> keys.add("act|" + lower(action).replace('_', '-')));
        states().forEach(state -> keys.add("found|" + state));
        return keys;
    }

    private static Stream<String> names(Class<?> history) {
        return Arrays.stream(history.getAnnotation(JsonSubTypes.class).value()).map(JsonSubTypes.Type::name);
    }

    /// Where records of the archive stand.
    private static Stream<String> states() {
        return Stream.of(
                        of(Verdict.values(), Verdict::name),
                        of(Standing.values(), Standing::word),
                        of(ActionStatus.values(), ActionStatus::word),
                        of(ExhibitKind.values(), ExhibitKind::word),
                        of(ProcedureKind.values(), ProcedureKind::word),
                        of(SessionPhase.values(), phase -> lower(phase).replace('_', ' ')),
                        names(AmendmentEvent.class),
                        Stream.of("archived", "withdrawn", "approved", "draft", "submitted", "going on", "in effect"),
                        Stream.of("open", "closed", "settled", "reported", "promoted", "planned", "over"),
                        Stream.of("finished", "aborted", "complete", "incomplete"))
                .flatMap(states -> states);
    }

    private static <T> Stream<String> of(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
