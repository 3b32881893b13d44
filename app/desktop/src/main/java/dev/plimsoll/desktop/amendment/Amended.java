package dev.plimsoll.desktop.amendment;

import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An amendment as it was opened.
///
/// @param source where it came from
/// @param groups the edits of the diff, which are found once: of a large contract that takes longer than a screen may
public record Amended(Source source, ContractDiff diff, List<ChangeGroup> groups, SideBySide sides) {
    public Amended {
        groups = List.copyOf(groups);
    }

    static Amended of(Source source, ContractDiff diff, SideBySide sides) {
        return new Amended(source, diff, diff.groups(), sides);
    }

    /// Where an amendment came from.
    public sealed interface Source {}

    /// Two files.
    public record TwoFiles(Path base, Path revision) implements Source {}

    /// Two contracts by name.
    ///
    /// @param base a path, `git:REVISION:PATH` or an address
    /// @param revision the same
    /// @param folder that paths start from
    public record TwoNamed(String base, String revision, Path folder) implements Source {}

    /// The contracts that a plan keeps.
    ///
    /// @param plan which plan
    public record OfPlan(PlanId plan) implements Source {}

    /// The contracts that an amendment keeps.
    ///
    /// @param amendment which amendment
    public record OfRecord(AmendmentId amendment) implements Source {}

    /// How many edits have this severity at their worst, those not counted that are accepted.
    public long edits(Severity severity) {
        return groups.stream()
                .filter(edit -> edit.severity() == severity && !edit.lead().isAccepted())
                .count();
    }

    /// How many edits are accepted.
    public long accepted() {
        return groups.stream().filter(edit -> edit.lead().isAccepted()).count();
    }

    /// The files, where it came from files; null otherwise.
    public @Nullable TwoFiles files() {
        return source instanceof TwoFiles files ? files : null;
    }
}
