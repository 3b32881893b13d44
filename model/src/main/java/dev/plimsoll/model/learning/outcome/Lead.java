package dev.plimsoll.model.learning.outcome;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How long a change took from its first word to its end. Who made it is not said.
///
/// @param began when its first plan was drafted or its amendment was submitted, whichever came first
/// @param ended when the amendment took effect; of a plan without an amendment, when its first run ended
public record Lead(String service, Instant began, Instant ended) {
    /// Of every change that has come to its end. A plan that names an amendment is a part of that change.
    public static List<Lead> of(Collection<PlanState> plans, Collection<AmendmentState> amendments) {
        List<Lead> leads = new ArrayList<>();
        for (AmendmentState amendment : amendments) {
            of(amendment, plans).ifPresent(leads::add);
        }
        for (PlanState plan : plans) {
            if (plan.plan().terms().amendment() == null) {
                plan.all(PlanEvent.RunEnded.class).stream()
                        .findFirst()
                        .map(ended -> new Lead(plan.plan().scope().service(), drafted(plan), ended.at()))
                        .ifPresent(leads::add);
            }
        }
        return List.copyOf(leads);
    }

    private static Optional<Lead> of(AmendmentState amendment, Collection<PlanState> plans) {
        List<AmendmentEvent.Effected> effected = amendment.all(AmendmentEvent.Effected.class);
        if (effected.isEmpty()) {
            return Optional.empty();
        }
        List<AmendmentEvent.Submitted> submitted = amendment.all(AmendmentEvent.Submitted.class);
        Instant began = submitted.isEmpty()
                ? amendment.events().getFirst().at()
                : submitted.getFirst().at();
        for (PlanState plan : plans) {
            AmendmentLink link = plan.plan().terms().amendment();
            if (link != null
                    && Objects.equals(link.record(), amendment.id().value())
                    && drafted(plan).isBefore(began)) {
                began = drafted(plan);
            }
        }
        return Optional.of(new Lead(
                amendment.amendment().provider().name(),
                began,
                effected.getFirst().at()));
    }

    private static Instant drafted(PlanState plan) {
        return plan.events().getFirst().at();
    }

    /// Zero where a clock was set back in between.
    public Duration length() {
        return ended.isBefore(began) ? Duration.ZERO : Duration.between(began, ended);
    }
}
