package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an incident cost by what a bad minute costs: the length for which customers were hurt, times the rates that the
/// plans state which it names. What nobody stated is unknown, never nothing.
final class IncidentExposure {
    private IncidentExposure() {}

    /// @param rates of the plans that the incident names and that state them
    static List<Block> of(Incident incident, Map<PlanId, Exposure> rates) {
        Optional<Duration> hurt = incident.times().toRecover();
        Block.Heading heading = new Block.Heading("By the rates of its plans");
        if (hurt.isEmpty() || rates.isEmpty()) {
            return List.of(
                    heading,
                    new Block.Paragraph(Text.of("Cost unknown, customers unknown: "
                            + (hurt.isEmpty()
                                    ? "the record does not say for how long customers were hurt."
                                    : "no plan that it names says what a minute costs."))));
        }
        Duration length = hurt.get();
        List<List<Text>> rows = rates.entrySet().stream()
                .map(rate -> List.of(
                        Text.empty().code(rate.getKey().value()),
                        Text.of(rate.getValue().cost(Duration.ofMinutes(1)) + ", "
                                + rate.getValue().customers(Duration.ofMinutes(1)) + " customers"),
                        Text.of(rate.getValue().cost(length)),
                        Text.of(rate.getValue().customers(length))))
                .toList();
        return List.of(
                heading,
                new Block.Table(
                        "An estimate: " + Words.length(length) + " times what a minute costs",
                        List.of(
                                Block.Column.text("Plan", 10),
                                Block.Column.text("A minute", 40),
                                Block.Column.number("Cost", 30),
                                Block.Column.number("Customers", 20)),
                        rows));
    }
}
