package dev.plimsoll.cli.command;

import dev.plimsoll.cli.workspace.WorkspaceDoor;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.AcceptanceReader;
import dev.plimsoll.model.contract.policy.SeverityReader;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a team makes of a diff: its own severities, and the changes that it accepts.
final class PolicyOptions {
    @Option(
            names = "--severity",
            paramLabel = "FILE",
            description = "YAML or JSON: a list 'severities' of {rule, method, path, stage, severity}, severity being"
                    + " breaking, risky, safe or ignore; or lines 'rule err|warn|info|none' in a file .txt.")
    private @Nullable Path severities;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description =
                    "YAML or JSON: a list 'acceptances' of {fingerprint, reason, by, until}. Accepted changes stay"
                            + " listed and do not count until their day is over.")
    private @Nullable Path acceptances;

    @Option(
            names = "--accepted",
            description = "The same with what the workspace accepts: 'plimsoll change accept' keeps it there.")
    private boolean kept;

    /// @param base the base of the diff, whose operations say in which stage of life they are
    /// @param today the day on which the verdict is given
    /// @param door the way into the workspace, opened only where its acceptances are asked for
    /// @throws dev.plimsoll.model.Problem if a file cannot be read or says something impossible
    ContractDiff apply(
            ContractDiff diff, Contract base, CompareContracts contracts, LocalDate today, WorkspaceDoor door) {
        ContractDiff judged = diff;
        if (severities != null) {
            judged = new SeverityReader()
                    .read(contracts.bytes(severities), severities.toString())
                    .apply(judged, base);
        }
        if (acceptances != null) {
            judged = new AcceptanceReader()
                    .read(contracts.bytes(acceptances), acceptances.toString())
                    .apply(judged, today);
        }
        if (kept) {
            try (Engine engine = door.open()) {
                judged = engine.discussions().accepted().apply(judged);
            }
        }
        return judged;
    }
}
