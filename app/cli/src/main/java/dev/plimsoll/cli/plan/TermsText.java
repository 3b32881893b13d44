package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Planting;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.Threshold;
import dev.plimsoll.model.plan.Watch;
import dev.plimsoll.model.plan.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The further terms of a plan, those that it has: an approver signs them too.
final class TermsText {
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
        terms.rigged()
                .nodes()
                .forEach(node -> table.row(
                        "Node",
                        node.name() + ": " + String.join(" ", node.command())
                                + (node.serves() ? " (consumers call it)" : "")));
        InvariantBook invariants = terms.rigged().invariants();
        if (invariants != null) {
            invariants
                    .invariants()
                    .forEach(invariant -> table.row(
                            "Invariant",
                            invariant.name() + ": " + invariant.meaning() + "; broken it is a "
                                    + invariants.broken().word()));
        }
        ResourceBook resources = terms.rigged().resources();
        if (resources != null) {
            resources
                    .invariants()
                    .forEach(invariant -> table.row(
                            "Invariant",
                            invariant.name() + ": " + invariant.meaning() + ", among the resources at "
                                    + resources.state() + "; broken it is a "
                                    + resources.broken().word()));
        }
        Peak peak = terms.rigged().peak();
        if (peak != null) {
            table.row("Peak", peak.words());
        }
        Planting canaries = terms.rigged().canaries();
        if (canaries != null) {
            table.row(
                    "Canaries",
                    "in the synthetic data; looked for in traffic and output"
                            + Stream.concat(canaries.logs().stream(), canaries.folders().stream())
                                    .map(place -> ", " + place)
                                    .collect(Collectors.joining()));
        }
        terms.runbooks().forEach(book -> table.row("Runbook", book));
        Settings settings = terms.settings();
        if (settings != null) {
            table.row(
                    "Baseline",
                    settings.baseline() + ", " + Words.count(settings.agreed().size(), "setting") + ", digest "
                            + settings.agreedDigest().substring(0, 12)
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
}
