package dev.plimsoll.model.contract.consumer.deploy;

import dev.plimsoll.model.contract.consumer.check.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a version of a service may be deployed.
///
/// @param wanted what is to be deployed
/// @param cells every pair that has to be compatible, consumers before providers
/// @param gaps what else is not known, one sentence each
/// @param unrelated who runs there and has no pact with the service
public record DeployAnswer(ServiceVersion wanted, List<Cell> cells, List<String> gaps, List<ServiceVersion> unrelated) {
    /// A pair that has to be compatible, and what is known of it.
    ///
    /// @param latest the result that was saved last; null where none was
    public record Cell(Verification.Pair pair, @Nullable Verification latest) {
        /// What the latest result says.
        public Said said() {
            if (latest == null || latest.verdict() == Verdict.INCONCLUSIVE) {
                return Said.UNKNOWN;
            }
            return latest.verdict() == Verdict.PASS ? Said.YES : Said.NO;
        }
    }

    /// The three answers, declared from good to bad.
    public enum Said {
        YES,
        UNKNOWN,
        NO
    }

    public DeployAnswer {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
        unrelated = List.copyOf(unrelated);
    }

    /// YES only where every cell says so and nothing is missing; NO as soon as one says so.
    public Said said() {
        Said worst = cells.stream().map(Cell::said).max(Said::compareTo).orElse(Said.YES);
        return worst == Said.YES && !gaps.isEmpty() ? Said.UNKNOWN : worst;
    }
}
