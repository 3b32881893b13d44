package dev.plimsoll.model.contract.consumer.deploy;

import java.util.List;

/// Whether a version of a service may be deployed.
///
/// @param wanted what is to be deployed
/// @param cells every pair that has to be compatible, consumers before providers
/// @param gaps what else is not known, one sentence each
/// @param unrelated who runs there and has no pact with the service
public record DeployAnswer(ServiceVersion wanted, List<Cell> cells, List<String> gaps, List<ServiceVersion> unrelated) {
    /// A pair that has to be compatible, and what is known of it.
    ///
    /// @param results of each pact of the pair the one that was saved last, by the digest of the pact
    /// @param missing digests of pacts of the consumer's version without a saved result with the provider's version
    public record Cell(Verification.Pair pair, List<Verification> results, List<String> missing) {
        public Cell {
            results = List.copyOf(results);
            missing = List.copyOf(missing);
        }

        /// The worst that a result says; unknown where none is saved or one is missing.
        public Said said() {
            Said worst = results.stream().map(Cell::said).max(Said::compareTo).orElse(Said.UNKNOWN);
            return worst == Said.YES && !missing.isEmpty() ? Said.UNKNOWN : worst;
        }

        private static Said said(Verification result) {
            return switch (result.verdict()) {
                case PASS -> Said.YES;
                case INCONCLUSIVE -> Said.UNKNOWN;
                case FAIL -> Said.NO;
            };
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
