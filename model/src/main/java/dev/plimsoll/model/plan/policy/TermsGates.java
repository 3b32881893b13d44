package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.KnownGood;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a plan must say to those whom it may touch. In the sandbox it may be left out, and what is left
/// out has no gate; what is said is checked everywhere.
final class TermsGates {
    private TermsGates() {}

    static List<Gate> of(ExperimentPlan plan) {
        boolean outside = Risk.leavesSandbox(plan);
        Terms terms = plan.terms();
        List<Gate> gates = new ArrayList<>();
        if (outside || terms.limits() != null) {
            gates.add(limits(plan, terms.limits()));
        }
        if (outside || terms.harm() != null) {
            gates.add(harm(plan, terms.harm()));
        }
        if (outside || terms.exposure() != null) {
            gates.add(exposure(plan, terms.exposure()));
        }
        if (outside) {
            gates.add(killSwitch(terms));
            gates.add(concerns(terms));
        }
        if (outside || !terms.knownGood().isEmpty()) {
            gates.add(knownGood(terms));
        }
        if (!terms.rigged().dependencies().isEmpty()) {
            gates.add(dependencies(outside, terms.rigged().dependencies()));
        }
        if (outside || terms.ownership() != null) {
            gates.add(ownership(plan, terms.ownership()));
        }
        return gates;
    }

    private static String in(ExperimentPlan plan) {
        return "outside the sandbox, in '" + plan.scope().environment() + "',";
    }

    private static Gate limits(ExperimentPlan plan, @Nullable Limits limits) {
        if (limits == null) {
            return new Gate(
                    "Limits",
                    false,
                    "The plan runs " + in(plan)
                            + " without limits; say which share of the traffic, how many faults, how long"
                            + " and when (terms.limits).");
        }
        Duration total = plan.length();
        Optional<PlannedFault> wide = plan.faults().stream()
                .filter(fault -> fault.share() > limits.share())
                .findFirst();
        if (wide.isPresent()) {
            return new Gate(
                    "Limits",
                    false,
                    "Fault '" + wide.get().id() + "' touches a share of "
                            + wide.get().share() + ", and the limit is " + limits.share() + "; narrow the fault.");
        }
        if (plan.faults().size() > limits.faults()) {
            return new Gate(
                    "Limits",
                    false,
                    "The plan has " + plan.faults().size() + " faults, and the limit is " + limits.faults()
                            + "; take some out.");
        }
        return Gate.of(
                "Limits",
                total.compareTo(limits.longest()) <= 0,
                "Faults, shares and length are within their limits.",
                "The run takes " + ReviewGates.words(total) + ", and the limit is "
                        + ReviewGates.words(limits.longest()) + "; shorten its phases.");
    }

    /// In the sandbox nothing of another machine is called; outside, the approval covers what the plan names.
    private static Gate dependencies(boolean outside, List<Dependency> dependencies) {
        Optional<Dependency> far =
                dependencies.stream().filter(Dependency::leavesMachine).findFirst();
        String modes = dependencies.stream()
                .map(each -> each.name() + " " + each.mode().word())
                .collect(Collectors.joining(", "));
        return Gate.of(
                "Dependencies",
                outside || far.isEmpty(),
                "What programs depend on: " + modes + ".",
                far.map(each -> "The dependency '" + each.name() + "' is "
                                + each.mode().word() + " at " + each.address()
                                + ", which is not on this machine, and the plan runs in the sandbox; put a double or a"
                                + " replay in its place, or say where the plan runs (scope.environment).")
                        .orElse(""));
    }

    private static Gate harm(ExperimentPlan plan, @Nullable Harm harm) {
        return Gate.of(
                "Harm",
                harm != null && !harm.when().isEmpty(),
                "It is said what harm is and when a machine sees it.",
                harm == null
                        ? "The plan runs " + in(plan)
                                + " and does not say what harm would be; say who, what, and from which value on"
                                + " (terms.harm)."
                        : "The harm to " + harm.who()
                                + " has no condition that a machine can check; add a signal, a limit and a time.");
    }

    private static Gate exposure(ExperimentPlan plan, @Nullable Exposure exposure) {
        Duration total = plan.length();
        return exposure == null
                ? new Gate(
                        "Exposure",
                        false,
                        "The plan runs " + in(plan)
                                + " and does not say what a bad minute costs; say cost and customers a minute, or that"
                                + " they are unknown (terms.exposure).")
                : new Gate(
                        "Exposure",
                        true,
                        "At worst the whole run is bad: cost " + exposure.cost(total) + ", customers "
                                + exposure.customers(total) + ".");
    }

    private static Gate killSwitch(Terms terms) {
        int holders = terms.killHolders().size();
        return Gate.of(
                "Kill switch",
                holders > 0,
                "The kill switch is also held by " + Approvals.names(terms.killHolders()) + ".",
                "Nobody but the operator holds the kill switch; name a second person (terms.killHolders).");
    }

    private static Gate concerns(Terms terms) {
        int count = terms.concerns().size();
        return Gate.of(
                "Pre-mortem",
                count > 0,
                count + " things that could go wrong were thought of.",
                "Nothing was thought of that could go wrong; name one with what is done about it (terms.concerns).");
    }

    private static Gate knownGood(Terms terms) {
        if (terms.knownGood().isEmpty()) {
            return new Gate(
                    "Known good set",
                    false,
                    "The plan does not say what the rollback returns to; name each artefact by its digest"
                            + " (terms.knownGood).");
        }
        return terms.knownGood().stream()
                .filter(artefact -> !artefact.pinned())
                .findFirst()
                .map(TermsGates::floating)
                .orElse(new Gate("Known good set", true, "Every artefact is pinned by its digest."));
    }

    private static Gate floating(KnownGood artefact) {
        String bare = artefact.image().replaceAll("@.*|:[^:/]*$", "");
        return new Gate(
                "Known good set",
                false,
                "'" + artefact.image() + "' of " + artefact.name() + " can mean other bytes tomorrow; pin it as " + bare
                        + "@sha256: and the 64 digits of its digest.");
    }

    private static Gate ownership(ExperimentPlan plan, @Nullable Ownership ownership) {
        if (ownership == null) {
            return new Gate(
                    "Owners",
                    false,
                    "The plan runs " + in(plan) + " and has no owners but " + plan.owner()
                            + "; name deputy, operators, product, support and incident lead (terms.ownership).");
        }
        return Gate.of(
                "Owners",
                !ownership.incidentLead().equals(plan.author()),
                "Everybody who answers for a part is named.",
                ownership.incidentLead()
                        + " is the incident lead and wrote the plan; name somebody else as the incident lead.");
    }
}
