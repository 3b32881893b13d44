package dev.plimsoll.reports.compile;

import dev.plimsoll.model.run.ProbeTable;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// How the provider took the clients that misread the amendment.
final class ProbeTables {
    private ProbeTables() {}

    /// Nothing where no client called.
    static List<Block> of(Evidence evidence) {
        ProbeTable probes = ProbeTable.of(evidence.run());
        if (probes.empty()) {
            return List.of();
        }
        List<List<Text>> rows = new ArrayList<>();
        probes.rows()
                .forEach((client, row) -> row.forEach((condition, probe) -> rows.add(List.of(
                        Text.empty().code(client),
                        Text.of(condition),
                        result(evidence, probe),
                        Text.of(probe.why())))));
        return List.of(new Block.Table(
                "Clients that misread the amendment, and how the provider took the worst of their requests",
                List.of(
                        Block.Column.text("Client", 3),
                        Block.Column.text("Condition", 3),
                        Block.Column.text("Provider", 3),
                        Block.Column.text("Why", 6)),
                rows));
    }

    private static Text result(Evidence evidence, RunEvent.ProbeMade probe) {
        String word = probe.reading().word();
        Text text = probe.graceful() ? Text.of(word) : Text.empty().strong(word);
        return text.and(" ").ref(evidence.name(probe));
    }
}
