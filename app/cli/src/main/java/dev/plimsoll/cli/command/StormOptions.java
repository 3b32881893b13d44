package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.storm.Storm;
import dev.plimsoll.model.chaos.storm.StormComposer;
import dev.plimsoll.model.chaos.storm.StormFactors;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether and how a storm is composed of a matrix.
final class StormOptions {
    @Option(names = "--storm", description = "Add a storm in which every two of the faults meet.")
    private boolean wanted;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Storm and clients follow from it. Default: 1.")
    private long seed;

    @Option(
            names = "--squall",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long each part of the storm lasts. Default: 10.")
    private int squall;

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "How long the storm may last; less time covers fewer pairs. Default: 3600.")
    private int budget;

    long seed() {
        return seed;
    }

    /// Null where none is wanted.
    @Nullable
    Storm of(ChaosMatrix matrix) {
        if (!wanted) {
            return null;
        }
        if (squall < 1 || budget < squall) {
            throw Mistake.of(
                    "A storm needs squalls of at least 1 second, and a budget for one of them at least: --squall "
                            + squall + " --budget " + budget + ".");
        }
        return new StormComposer(Duration.ofSeconds(squall), Duration.ofSeconds(budget))
                .compose(StormFactors.of(matrix), seed);
    }
}
