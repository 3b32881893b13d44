package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.forecast.Evaluation;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is adjusted after each large deviation from the forecast, as the plan's history says.
final class ForecastDecisions {
    private static final int MOST_WORDS = 600;

    private ForecastDecisions() {}

    static Optional<Block> of(Evidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        for (Calibration.Deviation deviation :
                Evaluation.of(evidence.history(), List.of(evidence.run())).deviations()) {
            PlanEvent.Decided answer =
                    Evaluation.answer(evidence.history(), deviation).orElse(null);
            if (answer != null) {
                String event = "p" + (evidence.history().events().indexOf(answer) + 1);
                rows.add(row(
                        deviation,
                        Text.empty().strong(answer.chosen()),
                        Text.of(Words.cut(answer.because(), MOST_WORDS) + " ").ref(event)));
            } else if (deviation.large()) {
                rows.add(row(
                        deviation,
                        Text.empty().strong("not decided"),
                        Text.of("The plan cannot be archived until it is.")));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "What is adjusted",
                        List.of(
                                Block.Column.text("Signal", 22),
                                Block.Column.text("Adjusted", 18),
                                Block.Column.text("Because", 60)),
                        rows));
    }

    private static List<Text> row(Calibration.Deviation deviation, Text adjusted, Text because) {
        return List.of(Text.empty().code(deviation.reading().signal().name()), adjusted, because);
    }
}
