package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.ArrayList;
import java.util.List;

/// A diff in one line.
///
/// @param breaking how many changes break
/// @param risky how many may break a use or could not be decided
/// @param safe how many are harmless
/// @param accepted how many somebody accepted; they do not count in the others
/// @param breaksUses whether a use of a known consumer is shown to break, whatever the changes do in general
public record DiffSummary(long breaking, long risky, long safe, long accepted, boolean breaksUses) {
    public static DiffSummary of(ContractDiff diff) {
        long breaking = diff.count(Severity.BREAKING);
        long risky = diff.count(Severity.RISKY);
        long safe = diff.count(Severity.SAFE);
        return new DiffSummary(breaking, risky, safe, diff.changes().size() - breaking - risky - safe, false);
    }

    /// The same with what is known of consumers.
    DiffSummary with(Impact impact) {
        return new DiffSummary(breaking, risky, safe, accepted, impact.severity() == Severity.BREAKING);
    }

    public long changes() {
        return breaking + risky + safe + accepted;
    }

    /// 0 compatible, 1 breaking in general or for a known consumer, 2 risky or undecided only.
    public int exitCode() {
        if (breaking > 0 || breaksUses) {
            return ExitCode.NEGATIVE;
        }
        return risky > 0 ? ExitCode.UNDECIDED : ExitCode.DONE;
    }

    /// `compatible`, `risky` or `breaking`.
    public String verdict() {
        return switch (exitCode()) {
            case ExitCode.DONE -> "compatible";
            case ExitCode.NEGATIVE -> "breaking";
            default -> "risky";
        };
    }

    /// Counts and what they mean: `2 breaking and 1 safe change: the revision breaks what the base allows.`
    public String sentence() {
        if (changes() == 0) {
            return "No change: the revision says what the base says.";
        }
        String meaning = switch (exitCode()) {
            case ExitCode.DONE -> "the revision is compatible with the base.";
            case ExitCode.NEGATIVE ->
                breaking > 0
                        ? "the revision breaks what the base allows."
                        : "the revision breaks what known consumers use.";
            default -> "nothing is proved to break, and not everything is proved safe.";
        };
        return counts() + ": " + meaning;
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        add(parts, breaking, "breaking");
        add(parts, risky, "risky");
        add(parts, safe, "safe");
        add(parts, accepted, "accepted");
        String list = parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        boolean one = parts.getLast().startsWith("1 ");
        return list + (one ? " change" : " changes");
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
