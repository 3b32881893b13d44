package dev.plimsoll.engine.trash;

import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.engine.people.KeepPeople;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.engine.plan.ReviewPlan;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanStage;
import dev.plimsoll.storage.PeopleRegister;
import dev.plimsoll.storage.Reports;
import dev.plimsoll.storage.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lists what does not hold any more, and lets it hold again: what reports said before they were compiled again, lists
/// of people that were replaced, and what people gave up: plans, amendments and documents, learning cards, actions.
/// Nothing is ever taken out of it. What holds until then goes
/// into the trash itself, so that a restoration can be taken back.
public final class Trash {
    private static final String REPORT = "report";
    private static final String PEOPLE = "people";

    private final Workspace workspace;
    private final FindPlans plans;
    private final PlanRules rules;
    private final ReviewPlan review;
    private final KeepPeople people;
    private final RoleCheck reports;
    private final List<Bin<?>> bins;

    /// @param reports who may let an earlier report hold
    /// @param bins records that people gave up, a bin a kind
    public Trash(
            Workspace workspace,
            FindPlans plans,
            PlanRules rules,
            ReviewPlan review,
            KeepPeople people,
            RoleCheck reports,
            List<Bin<?>> bins) {
        this.workspace = workspace;
        this.plans = plans;
        this.rules = rules;
        this.review = review;
        this.people = people;
        this.reports = reports;
        this.bins = List.copyOf(bins);
    }

    /// Something that can be restored.
    ///
    /// @param name how it is asked for: `report:1`, `people:2`, `P3`
    /// @param what in words
    /// @param since when it held, or when it was given up; empty where nobody noted it
    public record Item(String name, String what, String since) {}

    /// Reports, then lists of people, plans, and what else was given up, the oldest of each first.
    public List<Item> list() {
        List<Item> items = new ArrayList<>();
        for (Reports.Version version : workspace.reports().versions()) {
            items.add(new Item(
                    REPORT + ":" + version.number(),
                    version.report().kind() + " of " + version.report().run() + ", “"
                            + version.report().title() + "”",
                    version.report().at().toString()));
        }
        for (PeopleRegister.Entry entry : people.earlier()) {
            items.add(new Item(PEOPLE + ":" + entry.number(), members(entry), ""));
        }
        plans.all().reversed().stream()
                .filter(state -> rules.stage(state) == PlanStage.WITHDRAWN)
                .forEach(state -> items.add(new Item(
                        state.id().value(),
                        "plan “" + state.plan().title() + "”, withdrawn by "
                                + state.events().getLast().by()
                                + reason(state.events().getLast()),
                        state.events().getLast().at().toString())));
        bins.forEach(bin -> items.addAll(bin.items()));
        return List.copyOf(items);
    }

    private static String members(PeopleRegister.Entry entry) {
        String names = entry.people().members().stream()
                .map(member -> member.accounts().getFirst().account())
                .collect(Collectors.joining(", "));
        return "list of people: " + names;
    }

    private static String reason(PlanEvent last) {
        return last instanceof PlanEvent.Withdrawn withdrawn ? ": " + withdrawn.reason() : "";
    }

    /// Lets something hold again.
    ///
    /// @param name as [#list()] says it
    /// @param reason why; records that people gave up ask for it
    /// @return what holds now, in words
    /// @throws Problem if nothing of that name is in the trash
    /// @throws dev.plimsoll.model.Refusal if this person may not
    public String restore(String name, Person by, String reason) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        Item item = list().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "Nothing named '" + name + "' is in the trash of "
                                + workspace.place().name() + ".",
                        "See what is there with 'trash list'."));
        if (wanted.startsWith(REPORT + ":")) {
            reports.require(PlanAction.DECIDE, by, "restore", item.what());
            workspace.reports().restore(number(wanted), by.account());
        } else if (wanted.startsWith(PEOPLE + ":")) {
            people.restore(number(wanted), by);
        } else if (bins.stream().noneMatch(bin -> bin.restore(wanted, by, reason))) {
            review.reopen(plans.get(new PlanId(item.name())), by, reason);
        }
        return item.what();
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(name.indexOf(':') + 1));
    }
}
