package dev.plimsoll.model.contract.consumer.impact;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Weighs what several sources say of one consumer and one change.
///
/// What is shown to break breaks, whoever says the contrary. What is sent, or read by a pact, is used. A declaration
/// that no test bears out leaves the consumer unproven, even where its pact does without the field: then the pact is
/// what is wrong or thin. A pact that does without the field outweighs traffic that only received it.
final class Weighing {
    private Weighing() {}

    /// @param files what pacts and traffic say
    /// @param declared what the service graph says; null where it leaves it to the files
    static Finding of(List<Finding> files, @Nullable Finding declared) {
        Finding shown = first(
                files,
                List.of(
                        finding -> finding.outcome() == Outcome.BREAKS,
                        finding -> finding.outcome() == Outcome.AT_RISK && !finding.seen()));
        if (shown != null) {
            return shown;
        }
        Finding seen = first(files, List.of(Finding::seen));
        if (declared != null && declared.use() == Use.USED) {
            return seen == null ? untested(declared, files) : seen;
        }
        Finding ruledOut = declared == null || declared.outcome() != Outcome.DECLARED_UNAFFECTED ? null : declared;
        Finding silent = first(
                files,
                List.of(finding -> finding.outcome() == Outcome.UNPROVEN
                        && finding.evidence().basis() == Evidence.Basis.PACT));
        if (silent != null && ruledOut == null) {
            return silent;
        }
        Finding proved = first(files, List.of(finding -> finding.outcome() == Outcome.UNAFFECTED));
        if (proved != null && silent == null) {
            return proved;
        }
        if (seen != null) {
            return seen;
        }
        if (ruledOut != null) {
            return ruledOut;
        }
        Finding unknown = first(files, List.of(_ -> true));
        Finding rest = unknown == null ? declared : unknown;
        return rest == null ? Finding.unproven("Nothing says what it uses.", Evidence.NOTHING) : rest;
    }

    private static Finding untested(Finding declared, List<Finding> files) {
        boolean pact = files.stream().anyMatch(finding -> finding.evidence().basis() == Evidence.Basis.PACT);
        return new Finding(
                Outcome.UNPROVEN,
                Use.USED,
                false,
                declared.reason() + (pact ? " Its pact does not touch it." : " No test touches it."),
                declared.evidence());
    }

    private static @Nullable Finding first(List<Finding> findings, List<Predicate<Finding>> wishes) {
        for (Predicate<Finding> wish : wishes) {
            for (Finding finding : findings) {
                if (wish.test(finding)) {
                    return finding;
                }
            }
        }
        return null;
    }
}
