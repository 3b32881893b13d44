package dev.plimsoll.desktop.amendment.inventory;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.inventory.InventoryWork.Named;
import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.InventoryRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The operations of the new contract on the screen. They are read once somebody looks at them, and again when a file
/// is named; the files stay named for the next amendment.
public final class InventoryModel {
    private static final Comparator<InventoryRow> FIRST = Comparator.comparing(InventoryRow::holdsUp)
            .reversed()
            .thenComparing(Comparator.comparing(InventoryRow::criticality).reversed());

    private final Jobs jobs;
    private final InventoryWork work;
    private final ObservableValue<@Nullable Amended> amended;
    private final ObservableList<Path> consumers;
    private final ObjectProperty<@Nullable Problem> problem;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<@Nullable Inventory> taken = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Named> named = new ReadOnlyObjectWrapper<>(Named.NONE);
    private final ObservableList<InventoryRow> rows = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty holdUpsOnly = new SimpleBooleanProperty();
    private final BooleanProperty seen = new SimpleBooleanProperty();

    /// What was asked last of the contract that is open; the same is not asked again.
    private @Nullable Named asked;

    /// @param amended set whenever contracts are opened, and not when only something is said of them
    /// @param consumers files that name consumers of the contract
    /// @param problem where what went wrong is shown
    public InventoryModel(
            Jobs jobs,
            InventoryWork work,
            ObservableValue<@Nullable Amended> amended,
            ObservableList<Path> consumers,
            ObjectProperty<@Nullable Problem> problem) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.amended = amended;
        this.consumers = consumers;
        this.problem = problem;
        Runnable opened = this::begin; // comparing two large contracts by their digests would hold the window
        amended.subscribe(opened);
        seen.subscribe((_, _) -> look());
        consumers.subscribe(this::look);
        query.subscribe((_, _) -> filter());
        holdUpsOnly.subscribe((_, _) -> filter());
    }

    private void begin() {
        busy.cancel();
        asked = null;
        look();
    }

    private Named withConsumers(Named wanted) {
        return new Named(wanted.ratings(), wanted.results(), consumers);
    }

    /// Reads the operations if somebody looks at them and they are not known yet.
    private void look() {
        Amended open = amended.getValue();
        if (open != null && withConsumers(named.get()).equals(asked)) {
            return;
        }
        taken.set(null);
        asked = null;
        filter();
        if (open != null && seen.get()) {
            take(open, named.get());
        }
    }

    /// Names the file that rates the operations.
    public void rate(Path file) {
        name(new Named(file, named.get().results(), List.of()));
    }

    /// Names one more file of test results; a later one decides.
    public void results(Path file) {
        List<Path> all = new ArrayList<>(named.get().results());
        all.remove(file);
        all.add(file);
        name(new Named(named.get().ratings(), all, List.of()));
    }

    /// Names no file any more.
    public void forget() {
        name(Named.NONE);
    }

    private void name(Named wanted) {
        Amended open = amended.getValue();
        if (open != null) {
            take(open, wanted);
        }
    }

    /// @param wanted is named from then on, unless one of its files cannot be read
    private void take(Amended open, Named wanted) {
        Named all = withConsumers(wanted);
        asked = all;
        problem.set(null);
        busy.cancel();
        busy.with(jobs.start(
                tr("Listing the operations"),
                _ -> work.take(open, all),
                inventory -> {
                    named.set(wanted);
                    taken.set(inventory);
                    filter();
                },
                failure -> {
                    asked = withConsumers(named.get()); // what is shown stays
                    problem.set(failure);
                }));
    }

    private void filter() {
        Inventory known = taken.get();
        if (known == null) {
            rows.clear();
            return;
        }
        String word = query.get().strip().toLowerCase(Locale.ROOT);
        rows.setAll(known.rows().stream()
                .filter(row -> !holdUpsOnly.get() || row.holdsUp())
                .filter(row -> word.isEmpty() || says(row, word))
                .sorted(FIRST)
                .toList());
    }

    private static boolean says(InventoryRow row, String word) {
        return Stream.of(
                        Stream.of(row.operation().toString(), row.operationId(), row.owner()),
                        row.tags().stream(),
                        row.consumers().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(word));
    }

    /// The operations that pass the filters: first the critical ones without a test that passed.
    public ObservableList<InventoryRow> rows() {
        return rows;
    }

    /// Null until they were read.
    public ReadOnlyObjectProperty<@Nullable Inventory> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// The files that were named here.
    public ReadOnlyObjectProperty<Named> namedProperty() {
        return named.getReadOnlyProperty();
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// Whether only critical operations without a test that passed are shown.
    public BooleanProperty holdUpsOnlyProperty() {
        return holdUpsOnly;
    }

    /// Whether somebody looks at them.
    public BooleanProperty seenProperty() {
        return seen;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }
}
