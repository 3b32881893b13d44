package dev.plimsoll.reports.compile;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// What a plan expects before its run.
final class PlanForecast {
    private PlanForecast() {}

    static Section of(ExperimentPlan plan) {
        List<Text> items = new ArrayList<>();
        for (Forecast.Interval interval : plan.forecast().signals()) {
            plan.signals().stream()
                    .filter(signal -> signal.name().equals(interval.signal()))
                    .forEach(signal -> items.add(Text.empty()
                            .code(interval.signal())
                            .and(": " + signal.format(interval.expected()) + ", between "
                                    + signal.format(interval.low()) + " and "
                                    + signal.format(interval.high()) + " in four of five runs")));
        }
        plan.forecast()
                .verdicts()
                .forEach(
                        (verdict, share) -> items.add(Text.of("The verdict " + verdict + ": " + Words.percent(share))));
        return new Section("forecast", "Forecast", PreMortem.bullets(items, "The plan holds no forecast."));
    }
}
