package dev.plimsoll.reports.compile;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// Did each safeguard perform as intended?
final class SafeguardSection {
    private SafeguardSection() {}

    static Section of(Evidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        for (Safeguards.Safeguard safeguard : Safeguards.of(evidence)) {
            rows.add(List.of(
                    Text.of(safeguard.name()),
                    Text.of(safeguard.intended()),
                    Text.empty().strong(safeguard.state().word()),
                    safeguard.measured()));
        }
        return Section.of(
                "safeguards",
                "Safeguards",
                new Block.Table(
                        "Safeguards in this run",
                        List.of(
                                Block.Column.text("Safeguard", 27),
                                Block.Column.text("Intended", 27),
                                Block.Column.text("State", 15),
                                Block.Column.text("Measured", 31)),
                        rows),
                new Block.Paragraph(Text.of("A safeguard that nothing called upon is not said to have worked.")));
    }
}
