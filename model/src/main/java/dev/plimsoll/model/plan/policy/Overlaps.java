package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Window;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two plans that disturb the same operations of one service in one environment at one time would measure each other.
/// It is shown before an approval and refuses nothing: people may know better.
public final class Overlaps {
    private static final Set<PlanStage> ALIVE =
            EnumSet.of(PlanStage.IN_REVIEW, PlanStage.APPROVED, PlanStage.REHEARSED, PlanStage.RUNNING);

    private Overlaps() {}

    /// One sentence for each other plan that is alive and overlaps.
    public static List<String> of(PlanPolicy policy, PlanState state, List<PlanState> all) {
        List<String> sentences = new ArrayList<>();
        for (PlanState other : all) {
            List<OperationKey> shared = new ArrayList<>(state.plan().scope().operations());
            shared.retainAll(other.plan().scope().operations());
            if (!other.id().equals(state.id())
                    && !shared.isEmpty()
                    && ALIVE.contains(policy.stage(other))
                    && samePlace(state.plan(), other.plan())
                    && sameTime(window(state.plan()), window(other.plan()))) {
                sentences.add(sentence(state, other, shared));
            }
        }
        return List.copyOf(sentences);
    }

    private static String sentence(PlanState state, PlanState other, List<OperationKey> shared) {
        Window window = window(other.plan());
        return "Plan " + other.id() + " (" + other.plan().title() + ") disturbs " + shared.getFirst()
                + (shared.size() > 1 ? " and " + (shared.size() - 1) + " more" : "") + " of "
                + state.plan().scope().service() + " in " + state.plan().scope().environment() + " too, "
                + (window == null ? "at any time" : window.words()) + ".";
    }

    private static boolean samePlace(ExperimentPlan one, ExperimentPlan other) {
        return one.scope().service().equals(other.scope().service())
                && one.scope().environment().equals(other.scope().environment());
    }

    private static boolean sameTime(@Nullable Window one, @Nullable Window other) {
        return one == null || other == null || one.overlaps(other);
    }

    private static @Nullable Window window(ExperimentPlan plan) {
        Limits limits = plan.terms().limits();
        return limits == null ? null : limits.window();
    }
}
