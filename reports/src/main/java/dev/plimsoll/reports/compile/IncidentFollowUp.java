package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.forecast.ForecastReading;
import dev.plimsoll.model.learning.safeguard.Performance;
import dev.plimsoll.model.learning.safeguard.ReadSafeguards;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// What the runs that an incident names show about it, and what is done about it.
final class IncidentFollowUp {
    private IncidentFollowUp() {}

    static Section forecast(IncidentEvidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        for (Run run : evidence.runs()) {
            for (ForecastReading reading : ForecastReading.of(run)) {
                var signal = reading.signal();
                var stage = reading.stage();
                rows.add(List.of(
                        Text.of(run.id().value()),
                        Text.empty().code(reading.signal().name()),
                        Text.of(signal.format(reading.interval().low()) + " to "
                                + signal.format(reading.interval().high())),
                        stage == null
                                ? Text.of("not measured")
                                : evidence.cite(
                                        Text.of(signal.format(reading.value())),
                                        run.id() + ":e" + (run.events().indexOf(stage) + 1)),
                        Text.of(stage == null ? "no reading" : reading.hit() ? "inside" : "outside")));
            }
        }
        return Section.of(
                "forecast",
                "Forecast against actual",
                rows.isEmpty()
                        ? new Block.Paragraph(Text.of(
                                "No run with a forecast is tied to this incident, so nothing had been foretold."))
                        : new Block.Table(
                                "Forecasts of the runs that belong to it",
                                List.of(
                                        Block.Column.text("Run", 10),
                                        Block.Column.text("Signal", 24),
                                        Block.Column.text("Interval", 26),
                                        Block.Column.text("Actual", 24),
                                        Block.Column.text("Reading", 16)),
                                rows));
    }

    static Section safeguards(IncidentEvidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        for (Run run : evidence.runs()) {
            for (Performance one : ReadSafeguards.of(run)) {
                Text measured = Text.of(one.measured());
                for (int event : one.events()) {
                    measured = evidence.cite(measured, run.id() + ":e" + event);
                }
                rows.add(List.of(
                        Text.of(run.id().value()),
                        Text.of(one.name()),
                        Text.of(one.intended()),
                        Text.empty().strong(one.state().word()),
                        measured));
            }
        }
        return Section.of(
                "safeguards",
                "Safeguards",
                rows.isEmpty()
                        ? new Block.Paragraph(Text.of("No run is tied to this incident, so no record shows how a"
                                + " safeguard performed. That is not to say that they worked."))
                        : new Block.Table(
                                "Safeguards in the runs that belong to it",
                                List.of(
                                        Block.Column.text("Run", 8),
                                        Block.Column.text("Safeguard", 25),
                                        Block.Column.text("Intended", 24),
                                        Block.Column.text("State", 14),
                                        Block.Column.text("Measured", 29)),
                                rows));
    }

    static Section actions(IncidentEvidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        for (ActionState state : evidence.actions()) {
            Action action = state.action();
            rows.add(List.of(
                    Text.of(state.id().value()),
                    Text.of(Words.cut(action.text(), 600)),
                    Text.of(action.kind().word()),
                    Text.of(
                            action.due() == null
                                    ? "no day promised"
                                    : action.due().toString()),
                    Text.of(action.verifiedBy().isEmpty() ? "nothing named yet" : Words.cut(action.verifiedBy(), 200)),
                    Text.of(state.status().word())));
        }
        return Section.of(
                "actions",
                "Actions",
                rows.isEmpty()
                        ? new Block.Paragraph(Text.of("No action is on record yet."))
                        : new Block.Table(
                                "What is done about it",
                                List.of(
                                        Block.Column.text("Action", 10),
                                        Block.Column.text("What", 38),
                                        Block.Column.text("Kind", 11),
                                        Block.Column.text("Due", 13),
                                        Block.Column.text("Verified by", 17),
                                        Block.Column.text("State", 11)),
                                rows),
                new Block.Paragraph(
                        Text.of("Each action has an owner in the register; an action is done when what verifies"
                                + " it shows it.")));
    }
}
