package dev.plimsoll.desktop.run;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the run screen asks of the engine. Everything here may block.
///
/// @param start starts a plan
/// @param find reads a run from the record
/// @param saveEvidence writes the evidence bundle of a run into a folder and tells where
public record RunWork(Start start, Function<RunId, Run> find, BiFunction<RunId, Path, Path> saveEvidence) {
    /// Starts a plan.
    @FunctionalInterface
    public interface Start {
        /// @param reset whether what earlier runs left behind is cleared first, where it is Plimsoll's
        ActiveRun start(PlanId plan, Person by, boolean reset);
    }
}
