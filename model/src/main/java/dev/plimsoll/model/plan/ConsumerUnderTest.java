package dev.plimsoll.model.plan;

import java.time.Duration;
import java.util.List;

/// A program that calls the service as a real consumer would and exits 0 when it got what it needs.
/// It finds the service's address in the environment variable [#ADDRESS_VARIABLE].
///
/// @param name how people call it
/// @param command program and arguments, run without a shell; `{java}` stands for the Java launcher that runs
///     Plimsoll
/// @param directory working directory: relative to the workspace folder, empty for that folder itself; or absolute, for
///     a consumer that lies elsewhere
/// @param timeout after which it counts as hanging
public record ConsumerUnderTest(String name, List<String> command, String directory, Duration timeout) {
    /// The variable that carries the address, for example `http://127.0.0.1:40123`.
    public static final String ADDRESS_VARIABLE = "PLIMSOLL_TARGET";

    public ConsumerUnderTest {
        command = List.copyOf(command);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a consumer under test needs a name");
        }
        if (command.isEmpty()) {
            throw new IllegalArgumentException("consumer '" + name + "' needs a command");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("consumer '" + name + "' needs a timeout above zero, not " + timeout);
        }
    }
}
