package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether the answer about a pact is kept in the workspace, and of which versions it speaks.
final class SaveOptions {
    @Option(
            names = "--save",
            description = "Keep the result in the workspace, for 'plimsoll can-i-deploy'. Needs both versions.")
    private boolean save;

    @Option(names = "--consumer-version", paramLabel = "VERSION", description = "The consumer's version.")
    private @Nullable String consumer;

    @Option(names = "--provider-version", paramLabel = "VERSION", description = "The provider's version.")
    private @Nullable String provider;

    @Option(
            names = "--only-pact",
            description = "With --save: this pact is the only one of the consumer's version with the provider; results"
                    + " of others, such as one that was wrong, count no more. Without it a version may have several.")
    private boolean only;

    boolean wanted() {
        return save;
    }

    boolean only() {
        return only;
    }

    /// Refuses a result that nobody could find again, before work is done for it.
    void require() {
        if (only && !save) {
            throw Mistake.of("--only-pact says what is kept. Give it together with --save.");
        }
        if (save) {
            var _ = consumer();
            var _ = provider();
        }
    }

    String consumer() {
        return version("--consumer-version", consumer);
    }

    String provider() {
        return version("--provider-version", provider);
    }

    private static String version(String option, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Mistake.of(
                    "A result is saved for a version of the consumer and of the provider. Give " + option + ".");
        }
        return given;
    }
}
