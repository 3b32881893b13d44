package dev.plimsoll.model.chaos.storm;

import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The storm of a plan: its own faults, every two of them once at the same time. Faults on the messages of
/// one operation take turns, since the second would find what the first left over; a program is lost alone.
/// A stretch of the storm lasts as long as each fault of the plan.
///
/// @param faults those of the plan without an earlier storm, then those that come together
/// @param storm how they were composed
public record PlanStorm(List<PlannedFault> faults, Storm storm) {
    private static final String PREFIX = "storm-";
    private static final String CALM = "";

    public PlanStorm {
        faults = List.copyOf(faults);
    }

    /// @param planned the faults of a plan
    /// @param each how long each of them acts
    /// @param budget the longest that the storm may last; less time lets fewer pairs meet
    /// @param seed the same gives the same storm
    /// @throws IllegalArgumentException if no two of the faults can act at once, or the budget is too small
    public static PlanStorm of(List<PlannedFault> planned, Duration each, Duration budget, long seed) {
        List<PlannedFault> single = without(planned);
        Map<String, PlannedFault> byId = new LinkedHashMap<>();
        Map<Object, List<String>> turns = new LinkedHashMap<>();
        for (PlannedFault fault : single) {
            if (fault.fault() instanceof LostNode || fault.fault() instanceof CombinedFault) {
                continue;
            }
            byId.put(fault.id(), fault);
            OperationKey target = fault.fault().target();
            turns.computeIfAbsent(target == null ? fault.id() : target, _ -> new ArrayList<>())
                    .add(fault.id());
        }
        if (turns.size() < 2) {
            throw new IllegalArgumentException("a storm needs two faults that can act at once, and the plan has "
                    + (turns.isEmpty() ? "none" : "only " + String.join(", ", byId.keySet())));
        }
        Storm storm = new StormComposer(each, budget).compose(factors(turns), seed);
        List<PlannedFault> all = new ArrayList<>(single);
        for (Squall squall : storm.squalls()) {
            List<PlannedFault> together = squall.levels().values().stream()
                    .filter(level -> !level.equals(CALM))
                    .map(id -> Objects.requireNonNull(byId.get(id)))
                    .toList();
            if (together.size() > 1) {
                all.add(combined(PREFIX + (all.size() - single.size() + 1), together));
            }
        }
        return new PlanStorm(all, storm);
    }

    /// The faults of a plan without those of a storm.
    public static List<PlannedFault> without(List<PlannedFault> planned) {
        return planned.stream().filter(fault -> !isOfStorm(fault)).toList();
    }

    private static boolean isOfStorm(PlannedFault fault) {
        return fault.fault() instanceof CombinedFault && fault.id().startsWith(PREFIX);
    }

    private static List<Factor> factors(Map<Object, List<String>> turns) {
        List<Factor> factors = new ArrayList<>();
        turns.forEach((key, ids) -> {
            List<String> levels = new ArrayList<>(List.of(CALM));
            levels.addAll(ids);
            factors.add(new Factor(key.toString(), levels));
        });
        return factors;
    }

    private static PlannedFault combined(String id, List<PlannedFault> together) {
        List<String> names = together.stream().map(PlannedFault::id).toList();
        String named = String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        List<CombinedFault.Part> parts = together.stream()
                .map(fault -> new CombinedFault.Part(fault.fault(), fault.share()))
                .toList();
        return new PlannedFault(
                id, "Does it still work when " + named + " come together?", new CombinedFault(parts), 1, null);
    }
}
