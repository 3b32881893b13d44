package dev.plimsoll.desktop.home;

import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// What the home screen asks of the engine. Everything here may block.
///
/// @param plans all plans of the workspace
/// @param runs all runs of the workspace
/// @param openSample unpacks the sample once and gives its plan
/// @param closed how many gates stand between a plan and its run
public record HomeWork(
        Supplier<List<PlanState>> plans,
        Supplier<List<Run>> runs,
        Supplier<PlanState> openSample,
        ToIntFunction<PlanState> closed) {}
