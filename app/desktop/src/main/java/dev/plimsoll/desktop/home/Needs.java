package dev.plimsoll.desktop.home;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.GateWords;
import dev.plimsoll.desktop.home.Need.Kind;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.forecast.Evaluation;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanStage;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.Rhythm;
import dev.plimsoll.model.procedure.Step;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.certificate.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// Finds what waits for a person, the most urgent first.
final class Needs {
    private static final Set<PlanStage> OVER = EnumSet.of(PlanStage.ARCHIVED, PlanStage.WITHDRAWN, PlanStage.CONCLUDED);

    private final HomeWork.Records records;
    private final HomeWork.Rules rules;
    private final Person who;
    private final Instant now;
    /// The last run of each plan that said something of the amendment.
    private final Map<PlanId, Run> told;

    private final List<Need> found = new ArrayList<>();

    private Needs(HomeWork.Records records, HomeWork.Rules rules, Person who, Instant now) {
        this.records = records;
        this.rules = rules;
        this.who = who;
        this.now = now;
        this.told = records.runs().stream()
                .filter(ReadingTable::tells)
                .collect(Collectors.toMap(
                        run -> run.start().planId(),
                        run -> run,
                        BinaryOperator.maxBy(
                                Comparator.comparing(run -> run.start().at()))));
    }

    static List<Need> of(HomeWork.Records records, HomeWork.Rules rules, Person who, Instant now) {
        Needs needs = new Needs(records, rules, who, now);
        records.runs().forEach(needs::look);
        records.plans().forEach(needs::look);
        records.amendments().forEach(needs::look);
        records.executions().forEach(needs::look);
        records.overdue().forEach(needs::look);
        records.drills().forEach(needs::look);
        records.rhythms().forEach(needs::look);
        needs.found.sort(Comparator.comparing(Need::kind));
        return List.copyOf(needs.found);
    }

    private void add(Kind kind, String title, String detail, Object object) {
        found.add(new Need(kind, title, detail, object));
    }

    private void look(Run run) {
        String title = run.id() + "  " + run.plan().title();
        if (!run.ended()) {
            add(
                    Kind.RUNNING,
                    title,
                    tr("Started by %s; watch it, or stop it.", run.start().by()),
                    run.id());
        } else if (unanswered(run)) {
            String why = told(run.conclusion().orElseThrow().sentence());
            add(Kind.UNANSWERED, title, why + " " + tr("Run its plan again when the cause is mended."), run.id());
        }
    }

    /// It broke down or was not valid, and no later run of its plan was.
    private boolean unanswered(Run run) {
        boolean own = run.start().by().equals(who) || run.plan().author().equals(who);
        return own
                && broken(run)
                && records.runs().stream()
                        .filter(other -> other.start().plan().equals(run.start().plan()))
                        .noneMatch(
                                other -> other.start().at().isAfter(run.start().at()));
    }

    private static boolean broken(Run run) {
        Verdict verdict = run.verdict().orElseThrow();
        return verdict == Verdict.ERROR || verdict == Verdict.INVALID;
    }

    private void look(PlanState plan) {
        String title = plan.id() + "  " + plan.plan().title();
        if (glassOpen(plan) && rules.may(plan, PlanAction.REVIEW_GLASS, who)) {
            String reason = plan.all(PlanEvent.GlassBroken.class).getLast().reason();
            add(Kind.GLASS, title, tr("It ran without its approvals: “%s”; review that.", reason), plan.id());
        }
        PlanStage stage = rules.stage(plan);
        if (own(plan) && stage == PlanStage.CONCLUDED) {
            evaluate(plan, title);
        }
        if (OVER.contains(stage) || stage == PlanStage.RUNNING) {
            return;
        }
        boolean own = own(plan);
        if (own) {
            certificate(plan, title);
        }
        if (rules.may(plan, PlanAction.RUN, who)) {
            add(Kind.READY, title, tr("Every gate is open, and you may run it."), plan.id());
        } else if (!own && rules.may(plan, PlanAction.APPROVE, who)) {
            Person author = plan.plan().author();
            String state = stage == PlanStage.DRAFT
                    ? tr("What %s wrote is complete.", author)
                    : tr("What %s wrote waits for a second person.", author);
            add(Kind.APPROVE, title, state, plan.id());
        } else if (own) {
            look(plan, title, rules.closed(plan));
        }
    }

    private boolean own(PlanState plan) {
        return plan.authors().contains(who) || plan.plan().owner().equals(who);
    }

    /// What its last run has shown holds of the plan as it was, until it is run again.
    private void certificate(PlanState plan, String title) {
        Run last = told.get(plan.id());
        if (last != null && !last.start().planDigest().equals(plan.plan().digest())) {
            String changed = Certificate.changes(last, plan.plan()).stream()
                    .map(change -> told(change.part().title()))
                    .collect(Collectors.joining(", "));
            add(
                    Kind.UNCERTIFIED,
                    title,
                    tr("What run %s has shown holds no more; changed since: %s.", last.id(), changed),
                    last.id());
        }
    }

    /// A run that ended asks what came of its forecast, until its plan is archived.
    private void evaluate(PlanState plan, String title) {
        Evaluation evaluation = Evaluation.of(plan, records.runs());
        Object opens = evaluation.undecided().isEmpty()
                ? plan.id()
                : evaluation.undecided().getFirst();
        evaluation.sentence().ifPresent(sentence -> add(Kind.EVALUATE, title, told(sentence), opens));
    }

    private static boolean glassOpen(PlanState plan) {
        return plan.all(PlanEvent.GlassBroken.class).size()
                > plan.all(PlanEvent.GlassReviewed.class).size();
    }

    private void look(PlanState plan, String title, List<Gate> closed) {
        boolean wasApproved = !plan.all(PlanEvent.Approved.class).isEmpty();
        if (wasApproved && plan.approvals().isEmpty()) {
            add(Kind.STALE, title, tr("Its content changed after it was approved; ask for approval again."), plan.id());
        } else if (!closed.isEmpty()) {
            Gate first = closed.getFirst();
            String more = closed.size() == 1 ? "" : " " + tr("And %d more.", closed.size() - 1);
            add(Kind.CLOSED, title, GateWords.line(first) + more, plan.id());
        }
    }

    private void look(AmendmentState amendment) {
        if (!rules.inReview(amendment) || amendment.authors().contains(who)) {
            return;
        }
        for (Party party : amendment.amendment().parties()) {
            boolean signed =
                    amendment.signatures().stream().anyMatch(one -> one.party().equals(party.name()));
            if (!signed && party.signatories().contains(who)) {
                String title = amendment.id() + "  " + amendment.amendment().title();
                add(Kind.SIGN, title, tr("You may sign it for %s.", party.name()), amendment.id());
                return;
            }
        }
    }

    private void look(ExecutionState execution) {
        if (execution.over()) {
            return;
        }
        String title = execution.id() + "  " + execution.procedure().title();
        String since = minutes(Duration.between(execution.last().at(), now));
        Step step = execution.current().orElse(null);
        if (step == null) {
            add(Kind.UNDERWAY, title, tr("Every step is done; finish it."), execution.id());
        } else if (late(execution, step)) {
            add(
                    Kind.OVERDUE,
                    title,
                    tr("Since %s at step '%s', longer than it should take.", since, step.name()),
                    execution.id());
        } else {
            add(Kind.UNDERWAY, title, tr("Since %s at step '%s'.", since, step.name()), execution.id());
        }
    }

    private void look(ActionState action) {
        if (action.action().owner().equals(who)) {
            add(
                    Kind.OVERDUE,
                    action.id() + "  " + action.action().text(),
                    tr(
                            "It was due on %s; say what shows that it is done, or agree on another day.",
                            action.action().due()),
                    action.id());
        }
    }

    private void look(DrillState drill) {
        if (drill.drill().owner().equals(who)) {
            add(
                    Kind.OVERDUE,
                    drill.id() + "  " + drill.drill().title(),
                    tr(
                            "The drill was due on %s; hold it, or agree on another day.",
                            drill.drill().due()),
                    drill.id());
        }
    }

    private void look(Rhythm rhythm) {
        Procedure procedure = rhythm.procedure().procedure();
        if (procedure.owner().equals(who) && rhythm.overdue(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            add(
                    Kind.OVERDUE,
                    rhythm.procedure().id() + "  " + procedure.title(),
                    tr(
                            "It is to be done every %d days and was due on %s; start it.",
                            procedure.everyDays(), rhythm.due()),
                    rhythm.procedure().id());
        }
    }

    private boolean late(ExecutionState execution, Step step) {
        Duration target = step.target();
        return target != null && execution.last().at().plus(target).isBefore(now);
    }

    private static String minutes(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }
}
