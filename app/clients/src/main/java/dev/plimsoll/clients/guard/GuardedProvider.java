package dev.plimsoll.clients.guard;

import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.port.Services;
import java.util.List;
import java.util.function.LongFunction;

/// Services on this machine, with a guardian that runs on the same Java runtime and class path as this program.
///
/// @param opener opens them, from a seed
public record GuardedProvider(LongFunction<Services> opener) implements ServiceProvider {
    @Override
    public Services open(long seed) {
        return opener.apply(seed);
    }

    @Override
    public List<String> guardCommand() {
        return GuardMain.command();
    }
}
