package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.Threshold;
import dev.plimsoll.model.plan.Watch;
import dev.plimsoll.model.plan.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// The further terms of a plan, those that it has: an approver signs them too.
final class TermsText {
    private static final int DIGEST_SHOWN = 12;

    private TermsText() {}

    static void add(ExperimentPlan plan, Table table) {
        Terms terms = plan.terms();
        Limits limits = terms.limits();
        if (limits != null) {
            table.row("Limits", limits(limits));
        }
        terms.thresholds().forEach(threshold -> table.row("Threshold", threshold(plan, threshold)));
        terms.watches()
                .forEach(watch -> table.row(
                        "Watch",
                        watch.detector().word()
                                + (watch.action() == Watch.Action.KILL ? " pulls the kill switch" : " advises")));
        terms.noData().forEach(rule -> table.row("No data", rule.signal() + " without data is " + word(rule.rule())));
        Harm harm = terms.harm();
        if (harm != null) {
            table.row("Harm", harm(plan, harm));
        }
        Exposure exposure = terms.exposure();
        if (exposure != null) {
            table.row(
                    "Exposure",
                    "a minute costs " + exposure.cost(Duration.ofMinutes(1)) + " and meets customers: "
                            + exposure.customers(Duration.ofMinutes(1)));
        }
        Ownership ownership = terms.ownership();
        if (ownership != null) {
            table.row("Owners", ownership(ownership));
        }
        lists(terms, table);
        plan.unknown().forEach((field, value) -> table.row("Unknown", field + " = " + value));
    }

    private static void lists(Terms terms, Table table) {
        if (!terms.killHolders().isEmpty()) {
            table.row("Kill switch", "also held by " + names(terms.killHolders()));
        }
        terms.steps().forEach(step -> table.row("Rollback step", step));
        terms.knownGood().forEach(good -> table.row("Known good", good.name() + ": " + good.image()));
        terms.concerns()
                .forEach(concern ->
                        table.row("Concern", concern.what() + " (" + concern.signal() + "): " + concern.counter()));
        AmendmentLink amendment = terms.amendment();
        if (amendment != null) {
            table.row("Amendment record", amendment.record() + ", digest " + shortened(amendment.digest()));
        }
        terms.procedures()
                .forEach(procedure -> table.row(
                        "Procedure",
                        procedure.procedure() + ", digest " + shortened(procedure.digest())
                                + (procedure.beforeRun() ? ", finished before each run" : "")));
        if (!terms.experiments().isEmpty()) {
            table.row(
                    "Experiments",
                    terms.experiments().size() + " of the chaos matrix have to be answered; see 'plan matrix'");
        }
        Double leastEffect = terms.leastEffect();
        if (leastEffect != null) {
            table.row("Least effect", Measure.ERROR_RATE.format(leastEffect) + " of what a fault was to hit");
        }
        RigText.add(terms.rigged(), table);
        terms.runbooks().forEach(book -> table.row("Runbook", book));
        Settings settings = terms.settings();
        if (settings != null) {
            table.row(
                    "Baseline",
                    settings.baseline() + ", " + Words.count(settings.agreed().size(), "setting") + ", digest "
                            + shortened(settings.agreedDigest())
                            + (settings.source() == null ? "" : ", compared with " + settings.source()));
        }
        terms.differences().forEach(deviation -> table.row("Deviation", deviation.words()));
    }

    private static String limits(Limits limits) {
        Window window = limits.window();
        return "share of traffic " + limits.share() + ", " + Words.count(limits.faults(), "fault") + ", "
                + Words.duration(limits.longest()) + ", " + (window == null ? "at any time" : window.words());
    }

    private static String threshold(ExperimentPlan plan, Threshold threshold) {
        String told = threshold.tell().isEmpty() ? "" : ", tell " + names(threshold.tell());
        return condition(plan, threshold.signal(), threshold.condition()) + " for "
                + Words.duration(threshold.holdsFor()) + ": " + word(threshold.action()) + told;
    }

    private static String harm(ExperimentPlan plan, Harm harm) {
        String when = harm.when().stream()
                .map(criterion -> criterion(plan, criterion))
                .collect(Collectors.joining(", or "));
        return harm.who() + ": " + harm.what() + (harm.irreversible() ? " (irreversible)" : "") + "; seen when " + when;
    }

    private static String criterion(ExperimentPlan plan, AbortCriterion criterion) {
        return condition(plan, criterion.signal(), criterion.condition()) + " for "
                + Words.duration(criterion.holdsFor());
    }

    static String condition(ExperimentPlan plan, String signal, Condition condition) {
        return signal + " "
                + plan.signals().stream()
                        .filter(one -> one.name().equals(signal))
                        .map(one -> condition.format(one))
                        .findFirst()
                        .orElse("");
    }

    private static String ownership(Ownership ownership) {
        return "environment " + ownership.environment() + ", deputy " + ownership.deputy() + ", operators "
                + names(ownership.operators()) + ", product " + ownership.product() + ", support " + ownership.support()
                + ", incident lead " + ownership.incidentLead();
    }

    private static String names(Collection<Person> persons) {
        return persons.stream().map(Person::account).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
    }
}
