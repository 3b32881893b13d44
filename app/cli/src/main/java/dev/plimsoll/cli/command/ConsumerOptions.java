package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffSummary;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.consumer.AssessImpact;
import dev.plimsoll.engine.consumer.ConsumerFile;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whom an amendment concerns.
final class ConsumerOptions {
    /// From whom the exit code follows.
    enum VerdictBy {
        /// From the changes; consumers only make it worse.
        CONTRACT,
        /// From the consumers that are known, as if there were no others.
        CONSUMERS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--consumer",
            paramLabel = "FILE",
            description = "Pacts, or recorded traffic (HAR), of consumers: FILE, or CONSUMER=FILE to say whose it is."
                    + " Tells for each change whom it breaks, who is at risk, who is unproven and who is proved"
                    + " unaffected. A pact says what is read; traffic says only what was seen. Credentials in traffic are"
                    + " not kept. May be repeated.")
    private List<ConsumerFile> files = List.of();

    @Option(
            names = "--services",
            paramLabel = "FILE",
            description =
                    "YAML or JSON: a list 'services' of {name, owner, criticality, proven: {on, by}, uses, serves}."
                            + " uses is a list of {provider, pacts, traffic, operations: [{operation, reads, sends}]}, serves of"
                            + " {operation, field, from: [{provider, operation, field}]}. Finds consumers through other services"
                            + " too. Files in it are relative to it.")
    private @Nullable Path services;

    @Option(
            names = "--provider",
            paramLabel = "SERVICE",
            description =
                    "The service whose contract this is. Default: the one that is called as the contract, else the"
                            + " provider of the pacts.")
    private @Nullable String provider;

    @Option(
            names = "--verdict-by",
            paramLabel = "WHO",
            defaultValue = "contract",
            description =
                    "contract: the exit code follows from the changes, and is 1 as well where a use of a consumer is"
                            + " shown to break. consumers: it follows from the consumers that are known, as if there were no others:"
                            + " 0 if all are proved unaffected, 2 if one is at risk, unproven or unaffected by declaration only, 1 if"
                            + " one breaks. Default: contract.")
    private VerdictBy verdictBy = VerdictBy.CONTRACT;

    /// Null where nothing of consumers was asked for.
    @Nullable
    Impact assess(AssessImpact assess, ContractDiff diff, Contract base, Contract revision) {
        AssessImpact.Known known = new AssessImpact.Known(files, services, provider);
        if (!known.isEmpty()) {
            return assess.assess(diff, base, revision, known);
        }
        if (provider != null || verdictBy == VerdictBy.CONSUMERS) {
            throw Mistake.of("No consumer is named. Add --consumer FILE or --services FILE.");
        }
        return null;
    }

    /// @param impact null where nothing of consumers was asked for
    int exitCode(DiffSummary summary, @Nullable Impact impact) {
        if (verdictBy == VerdictBy.CONTRACT
                || impact == null
                || impact.consumers().isEmpty()) {
            return summary.exitCode();
        }
        return switch (impact.severity()) {
            case BREAKING -> ExitCode.NEGATIVE;
            case RISKY -> ExitCode.UNDECIDED;
            case SAFE -> ExitCode.DONE;
        };
    }
}
