package dev.plimsoll.desktop.nearmiss;

import dev.plimsoll.model.nearmiss.NearMiss;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What somebody tells, while they tell it. Each report has a form of its own, so that nothing of the last one is left
/// in a field or can be brought back by undoing.
///
/// @param confidential whether the name is sealed for the confidant; else no name is kept
/// @param asWritten whether its writer means it as it is, whatever the check says
record NearMissForm(
        StringProperty happened,
        StringProperty couldHave,
        StringProperty stopped,
        StringProperty services,
        StringProperty help,
        BooleanProperty confidential,
        BooleanProperty asWritten) {
    static NearMissForm fresh() {
        return new NearMissForm(
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty());
    }

    /// The fields that are checked while they are written.
    List<StringProperty> told() {
        return List.of(happened, couldHave, stopped, help);
    }

    List<String> texts() {
        return told().stream().map(StringProperty::get).toList();
    }

    /// @throws IllegalArgumentException if it does not say what happened
    NearMiss report() {
        return new NearMiss(
                happened.get().strip(),
                couldHave.get().strip(),
                stopped.get().strip(),
                Stream.of(services.get().split("[,\\n]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                help.get().strip(),
                Map.of());
    }

    /// Nothing of it is told by accident.
    @Override
    public String toString() {
        return "a near miss that is told";
    }
}
