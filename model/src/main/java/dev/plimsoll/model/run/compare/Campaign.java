package dev.plimsoll.model.run.compare;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Trials of one plan, each from a seed of its own.
///
/// @param trials ended runs of one content, in the order in which they were made
public record Campaign(List<Run> trials) {
    public Campaign {
        trials = List.copyOf(trials);
        if (trials.stream().map(run -> run.start().planDigest()).distinct().count() > 1) {
            throw new IllegalArgumentException("the trials of a campaign are runs of one content of a plan");
        }
        trials.stream().filter(run -> !run.ended()).findFirst().ifPresent(run -> {
            throw new IllegalArgumentException("run " + run.id() + " has not ended");
        });
    }

    /// How many failed.
    public int failed() {
        return with(Verdict.FAIL);
    }

    /// How many passed or failed; the others say nothing.
    public int answered() {
        return failed() + with(Verdict.PASS);
    }

    private int with(Verdict verdict) {
        return (int) trials.stream()
                .filter(run -> run.verdict().filter(verdict::equals).isPresent())
                .count();
    }

    /// The failed trial with the least seed, to be repeated; empty when none failed.
    public Optional<Run> leastFailing() {
        return trials.stream()
                .filter(run -> run.verdict().filter(Verdict.FAIL::equals).isPresent())
                .min(Comparator.comparingLong(Run::seed));
    }

    /// How probable a failure is; empty when no trial said anything.
    public Optional<Chance> failure() {
        return answered() == 0 ? Optional.empty() : Optional.of(new Chance(failed(), answered()));
    }

    /// What the trials say together.
    public String sentence() {
        String silent = answered() == trials.size()
                ? ""
                : " " + (trials.size() - answered()) + " of " + trials.size() + " trials said nothing.";
        return failure()
                        .map(chance -> String.format(
                                Locale.ROOT,
                                "%d of %d trials failed; the chance that one fails is between %.1f and %.1f %% (95 %%).",
                                chance.seen(),
                                chance.of(),
                                100 * chance.lowest(),
                                100 * chance.highest()))
                        .orElse("No trial passed or failed.")
                + silent
                + leastFailing()
                        .map(run -> " The least seed that fails is " + run.seed() + " (" + run.id() + "): "
                                + run.conclusion().orElseThrow().sentence())
                        .orElse("");
    }
}
