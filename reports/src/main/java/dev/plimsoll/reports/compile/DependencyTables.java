package dev.plimsoll.reports.compile;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stood in the place of the dependencies, and how the breakers and limiters before them kept their promises.
final class DependencyTables {
    private DependencyTables() {}

    /// Nothing where there were none.
    static List<Block> of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        List<RunEvent.DependencySet> set = evidence.run().all(RunEvent.DependencySet.class);
        if (!set.isEmpty()) {
            blocks.add(dependencies(evidence, set));
        }
        List<RunEvent.SafeguardProved> proved = evidence.run().all(RunEvent.SafeguardProved.class);
        if (!proved.isEmpty()) {
            blocks.add(proofs(evidence, proved));
        }
        return blocks;
    }

    private static Block dependencies(Evidence evidence, List<RunEvent.DependencySet> set) {
        List<List<Text>> rows = set.stream()
                .map(each -> List.of(
                        Text.empty().code(each.dependency()),
                        Text.of(each.mode().word()),
                        Text.of(Words.cut(each.detail(), 400) + " ").ref(evidence.name(each)),
                        used(evidence.run(), each.dependency())
                                .map(used -> Text.of(used.detail() + " ").ref(evidence.name(used)))
                                .orElse(Text.of("not told"))))
                .toList();
        return new Block.Table(
                "Dependencies of the programs, and what stood in their place",
                List.of(
                        Block.Column.text("Dependency", 3),
                        Block.Column.text("Mode", 2),
                        Block.Column.text("What answered", 5),
                        Block.Column.text("Until the end", 5)),
                rows);
    }

    private static Optional<RunEvent.DependencyUsed> used(Run run, String dependency) {
        return run.all(RunEvent.DependencyUsed.class).stream()
                .filter(used -> used.dependency().equals(dependency))
                .findFirst();
    }

    private static Block proofs(Evidence evidence, List<RunEvent.SafeguardProved> proved) {
        List<List<Text>> rows = proved.stream()
                .map(each -> List.of(
                        Text.of(each.breaker() ? "breaker " : "limiter ").code(each.safeguard()),
                        Text.of(each.promised()),
                        (each.result().kept()
                                        ? Text.of(each.result().sentence())
                                        : Text.empty().strong(each.result().sentence()))
                                .and(" ")
                                .ref(evidence.name(each))))
                .toList();
        return new Block.Table(
                "Breakers and limiters, proved from outside",
                List.of(
                        Block.Column.text("Safeguard", 3),
                        Block.Column.text("Promise", 4),
                        Block.Column.text("What was seen", 7)),
                rows);
    }
}
