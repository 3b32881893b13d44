package dev.plimsoll.model.premortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.time.LocalDate;

/// How a risk ends.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RiskDecision.PlanChange.class, name = "plan-change"),
    @JsonSubTypes.Type(value = RiskDecision.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = RiskDecision.Experiment.class, name = "experiment")
})
public sealed interface RiskDecision {
    /// The decision in words that end a sentence.
    String sentence();

    /// @param change what is changed in the plan
    record PlanChange(String change) implements RiskDecision {
        public PlanChange {
            if (change.isBlank()) {
                throw new IllegalArgumentException("a plan change says what is changed");
            }
        }

        @Override
        public String sentence() {
            return "plan change: " + change;
        }
    }

    /// @param by who accepts it
    /// @param until the last day on which it is accepted
    record Accepted(Person by, String reason, LocalDate until) implements RiskDecision {
        public Accepted {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an accepted risk has a reason");
            }
        }

        @Override
        public String sentence() {
            return "accepted until " + until + ": " + reason;
        }
    }

    /// @param plan the plan that tries it
    /// @param fault the fault of that plan; empty when the whole plan does
    record Experiment(
            PlanId plan,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String fault) implements RiskDecision {
        public Experiment {
            fault = fault == null ? "" : fault;
        }

        @Override
        public String sentence() {
            return "experiment: " + plan + (fault.isEmpty() ? "" : ", fault " + fault);
        }
    }
}
