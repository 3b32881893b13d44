package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// How long it took in each drill that is over until somebody had detected, decided and recovered, side by side. No
/// figure is by person.
final class DrillTimes {
    private DrillTimes() {}

    /// @param open shows a drill
    static RecordTable<DrillState> table(ObservableList<DrillState> drills, Consumer<DrillState> open) {
        return new RecordTable<>(
                "drill-times",
                tr("Times of the drills that are over"),
                new FilteredList<>(drills, DrillState::over),
                columns(),
                tr("No drill is over yet."),
                open);
    }

    static List<Column<DrillState>> columns() {
        List<Column<DrillState>> columns = new ArrayList<>(List.of(
                Column.of(tr("Name"), 64, state -> state.id().value()),
                Column.of(tr("Title"), 160, state -> state.drill().title())));
        for (DrillMark mark : DrillMark.values()) {
            columns.add(Column.whole(
                    Sentence.begin(trIn("drill", mark.word())),
                    100,
                    state -> state.time(mark).map(DrillWords::clock).orElse("-")));
        }
        return columns;
    }
}
