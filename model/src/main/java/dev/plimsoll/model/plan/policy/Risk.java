package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Limits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much a plan puts at stake: points that add up, each with the reason for it, so that anyone can follow the sum.
/// The sum decides how many approvals are needed and from which lanes: up to 2 one, up to 5 two with reliability among
/// them, above that three, one from each lane.
///
/// @param points what counts, with its weight
public record Risk(List<Point> points) {
    /// The embedded environment: nobody outside of it can notice.
    public static final String SANDBOX = "sandbox";

    private static final String PRODUCTION = "production";
    private static final int MANY_FAULTS = 8;
    private static final double WIDE = 0.1;
    private static final int LOW = 2;
    private static final int MEDIUM = 5;

    /// @param weight above 0
    /// @param reason what counts, in a few words with its value
    public record Point(int weight, String reason) {}

    /// @param approvals how many persons besides the authors must approve
    /// @param lanes each must be among the approvals
    public record Requirement(int approvals, Set<Lane> lanes) {}

    public Risk {
        points = List.copyOf(points);
    }

    /// The risk of a plan's content.
    public static Risk of(ExperimentPlan plan) {
        List<Point> points = new ArrayList<>();
        environment(plan.scope().environment(), points);
        if (plan.faults().size() > MANY_FAULTS) {
            points.add(new Point(1, plan.faults().size() + " faults in one run"));
        }
        terms(plan, points);
        return new Risk(points);
    }

    private static void terms(ExperimentPlan plan, List<Point> points) {
        Limits limits = plan.terms().limits();
        Harm harm = plan.terms().harm();
        Exposure exposure = plan.terms().exposure();
        if (limits != null && leavesSandbox(plan) && limits.share() > WIDE) {
            points.add(
                    new Point(1, "up to " + Math.round(limits.share() * 100) + " % of the traffic may meet a fault"));
        }
        if (harm != null && harm.irreversible()) {
            points.add(new Point(3, "the harm to " + harm.who() + " could not be made good again"));
        }
        boolean unknown = exposure == null || exposure.costPerMinute() == null || exposure.customersPerMinute() == null;
        if (leavesSandbox(plan) && unknown) {
            points.add(new Point(1, "it is unknown what a bad minute costs"));
        }
    }

    /// Whether a plan leaves the embedded sandbox, where others may be touched by it.
    public static boolean leavesSandbox(ExperimentPlan plan) {
        return !plan.scope().environment().strip().equalsIgnoreCase(SANDBOX);
    }

    private static void environment(String environment, List<Point> points) {
        String name = environment.strip();
        if (name.equalsIgnoreCase(PRODUCTION)) {
            points.add(new Point(4, "it runs in production"));
        } else if (!name.equalsIgnoreCase(SANDBOX)) {
            points.add(new Point(2, "it runs in '" + name + "', outside the sandbox"));
        }
    }

    public int score() {
        return points.stream().mapToInt(Point::weight).sum();
    }

    /// `low`, `medium` or `high`.
    public String level() {
        return score() <= LOW ? "low" : score() <= MEDIUM ? "medium" : "high";
    }

    public Requirement requirement() {
        if (score() <= LOW) {
            return new Requirement(1, Set.of());
        }
        return score() <= MEDIUM
                ? new Requirement(2, EnumSet.of(Lane.RELIABILITY))
                : new Requirement(3, EnumSet.allOf(Lane.class));
    }

    /// The whole sum in one sentence.
    public String sentence() {
        String sum = points.isEmpty()
                ? "nothing counts"
                : points.stream()
                        .map(point -> point.weight() + " because " + point.reason())
                        .collect(Collectors.joining(", "));
        Requirement needed = requirement();
        return "Risk " + score() + " (" + level() + "): " + sum + ". " + needed.approvals()
                + (needed.approvals() == 1 ? " approval is" : " approvals are") + " needed"
                + (needed.lanes().isEmpty() ? "" : ", with " + words(needed.lanes())) + ".";
    }

    static String words(Set<Lane> lanes) {
        return lanes.stream().sorted().map(Lane::word).collect(Collectors.joining(", "));
    }
}
