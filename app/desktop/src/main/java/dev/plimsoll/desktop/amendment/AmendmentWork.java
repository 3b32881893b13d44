package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.source.LineAligner;
import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Loads an amendment with its two sources. Everything here may block.
///
/// @param compare compares two contract files
/// @param named reads and compares two contracts by name
/// @param plan reads a plan from the workspace
/// @param diffOf compares the contracts that a plan keeps
/// @param agreed compares the contracts that an amendment keeps
/// @param textOf the text of a kept contract by its digest
public record AmendmentWork(
        BiFunction<Path, Path, ContractDiff> compare,
        Function<Amended.TwoNamed, Named> named,
        Function<PlanId, PlanState> plan,
        Function<ExperimentPlan, ContractDiff> diffOf,
        Function<AmendmentId, ContractDiff> agreed,
        Function<String, String> textOf) {

    Amended open(Path base, Path revision, Progress progress) {
        progress.step(tr("Comparing contracts"), -1);
        ContractDiff diff = compare.apply(base, revision);
        progress.checkCancelled();
        SideBySide sides = align(read(base), read(revision), progress);
        return Amended.of(new Amended.TwoFiles(base, revision), diff, sides);
    }

    /// Two contracts by name, with their texts.
    public record Named(ContractDiff diff, String base, String revision) {}

    Amended open(Amended.TwoNamed two, Progress progress) {
        progress.step(tr("Comparing contracts"), -1);
        Named read = named.apply(two);
        progress.checkCancelled();
        return Amended.of(two, read.diff(), align(read.base(), read.revision(), progress));
    }

    Amended open(PlanState plan, Progress progress) {
        progress.step(tr("Comparing the contracts of %s", plan.id()), -1);
        return open(new Amended.OfPlan(plan.id()), diffOf.apply(plan.plan()), progress);
    }

    Amended open(AmendmentId id, Progress progress) {
        progress.step(tr("Comparing the contracts of %s", id), -1);
        return open(new Amended.OfRecord(id), agreed.apply(id), progress);
    }

    private Amended open(Amended.Source source, ContractDiff diff, Progress progress) {
        progress.checkCancelled();
        String base = textOf.apply(diff.base().digest());
        String revision = textOf.apply(diff.revision().digest());
        return Amended.of(source, diff, align(base, revision, progress));
    }

    private static SideBySide align(String base, String revision, Progress progress) {
        progress.step(tr("Aligning the two sources"), -1);
        return LineAligner.align(base, revision, progress::checkCancelled);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new Problem(
                    tr("The contract file %s cannot be read.", file),
                    tr("Check that it exists and that you may read it, then open it again."),
                    cause);
        }
    }
}
