package dev.plimsoll.engine.proof;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ProviderCalls;
import java.net.URI;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Where a safeguard is proved.
///
/// @param service base address of the service that has it
/// @param calls how the service is called
/// @param chaos what stands between the service and its dependency
/// @param route on which the service calls its dependency; null where it has none
/// @param clock nanoseconds of a clock that never goes back
/// @param pause how time passes
public record Bench(
        URI service,
        ProviderCalls calls,
        ChaosService chaos,
        ChaosService.@Nullable Route route,
        LongSupplier clock,
        Pause pause) {
    /// Lets time pass.
    @FunctionalInterface
    public interface Pause {
        /// Waits until the clock shows a moment; at once when it is over.
        ///
        /// @throws InterruptedException if the proof is to end now
        void until(long nanos) throws InterruptedException;
    }
}
