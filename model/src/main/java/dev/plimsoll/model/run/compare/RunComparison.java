package dev.plimsoll.model.run.compare;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a run found again what an earlier one had found.
///
/// @param first the earlier one
/// @param second the later one
/// @param firstFindings what the earlier one found
/// @param secondFindings what the later one found
public record RunComparison(RunId first, RunId second, RunFindings firstFindings, RunFindings secondFindings) {
    /// Where two runs part.
    ///
    /// @param position in the order of the findings, counted from 1
    /// @param sentence what each of them found there
    public record Divergence(int position, String sentence) {}

    public static RunComparison of(Run first, Run second) {
        return new RunComparison(first.id(), second.id(), RunFindings.of(first), RunFindings.of(second));
    }

    /// Whether both found the same.
    public boolean same() {
        return firstFindings.equals(secondFindings);
    }

    /// The first finding that differs; empty where none does.
    public Optional<Divergence> divergence() {
        List<RunFindings.Finding> one = firstFindings.findings();
        List<RunFindings.Finding> other = secondFindings.findings();
        for (int at = 0; at < Math.max(one.size(), other.size()); at++) {
            RunFindings.Finding before = at < one.size() ? one.get(at) : null;
            RunFindings.Finding now = at < other.size() ? other.get(at) : null;
            if (before == null || !before.equals(now)) {
                return Optional.of(new Divergence(at + 1, told(before, now)));
            }
        }
        return Optional.empty();
    }

    private String told(RunFindings.@Nullable Finding before, RunFindings.@Nullable Finding now) {
        if (before != null && now != null && before.what().equals(now.what())) {
            return before.what() + ": " + before.outcome() + " in " + first + ", " + now.outcome() + " in " + second
                    + ".";
        }
        return first + " " + told(before) + ", " + second + " " + told(now) + ".";
    }

    private static String told(RunFindings.@Nullable Finding finding) {
        return finding == null ? "had ended" : "went on with " + finding.what() + ": " + finding.outcome();
    }

    /// The comparison in one sentence.
    public String sentence() {
        return divergence()
                .map(apart -> second + " departs from " + first + " at finding " + apart.position() + " of "
                        + firstFindings.findings().size() + ". " + apart.sentence())
                .orElseGet(() -> second + " repeats " + first + ": the same "
                        + firstFindings.findings().size() + " findings, digest " + firstFindings.digest() + ".");
    }
}
