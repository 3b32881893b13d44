package dev.plimsoll.desktop.wording;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.lint.Remark;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A field of text with what a check of its wording says. The check runs when its writer rests, never on the FX
/// thread; remarks on an older text are never shown.
public final class WordingModel {
    private final Jobs jobs;
    private final Function<String, List<Remark>> check;
    private final Lull lull;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Remark> remarks = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper unchecked = new ReadOnlyStringWrapper("");
    private @Nullable Job checking;

    WordingModel(Jobs jobs, Function<String, List<Remark>> check, Lull lull) {
        this.jobs = jobs;
        this.check = check;
        this.lull = lull;
        text.subscribe((_, _) -> changed());
    }

    private void changed() {
        if (checking != null) {
            checking.cancel();
        }
        remarks.clear();
        unchecked.set("");
        lull.then(this::check);
    }

    private void check() {
        String now = text.get();
        if (now.isBlank()) {
            return;
        }
        checking = jobs.start(
                tr("Checking the wording"),
                _ -> check.apply(now),
                remarks::setAll,
                failure -> unchecked.set(tr("The wording was not checked: %s", told(failure.what()))));
    }

    public StringProperty textProperty() {
        return text;
    }

    /// In the order of the text.
    public ObservableList<Remark> remarks() {
        return remarks;
    }

    /// Why the text could not be checked; empty when it could.
    ReadOnlyStringProperty uncheckedProperty() {
        return unchecked.getReadOnlyProperty();
    }
}
