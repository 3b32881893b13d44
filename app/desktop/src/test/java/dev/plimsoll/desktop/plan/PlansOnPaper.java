package dev.plimsoll.desktop.plan;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The model of the plan screen with the rules of the house and no workspace.
public final class PlansOnPaper {
    private PlansOnPaper() {}

    public static PlanModel model(Jobs jobs, ObservableValue<Person> person) {
        return new PlanModel(
                jobs,
                new PlanWork(
                        _ -> Samples.drafted(),
                        (seen, by, note) -> seen.after(new PlanEvent.Approved(
                                Samples.START, by, seen.plan().digest(), note)),
                        (seen, changed, by) -> seen.after(new PlanEvent.Revised(Samples.START, by, changed)),
                        rules()),
                person);
    }

    private static PlanWork.Rules rules() {
        PlanPolicy policy = new PlanPolicy(People.UNLISTED);
        return new PlanWork.Rules() {
            @Override
            public List<Gate> gates(PlanState plan) {
                return policy.gates(plan, Samples.START);
            }

            @Override
            public Ruling decide(PlanState plan, PlanAction action, Person by) {
                return policy.decide(plan, Intent.of(action, by, Samples.START));
            }
        };
    }
}
