package dev.plimsoll.desktop.amendment.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.inventory.InventoryWork.Named;
import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.inventory.Criticality;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.InventoryRow;
import dev.plimsoll.model.contract.inventory.InventoryRow.LastResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InventoryModelTest {
    private static final Path RATINGS = Path.of("ratings.yaml");
    private static final Path BROKEN = Path.of("broken.xml");

    private final List<Named> asked = new ArrayList<>();
    private final ObjectProperty<@Nullable Amended> amended = new SimpleObjectProperty<>();
    private final ObservableList<Path> consumers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final InventoryModel model = new InventoryModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            (_, named) -> {
                asked.add(named);
                if (named.results().contains(BROKEN)) {
                    throw new Problem("broken.xml is no JUnit XML.", "Choose another.");
                }
                return inventory(named);
            },
            amended,
            consumers,
            problem);

    /// Three operations, of which the file of ratings makes two critical.
    private static Inventory inventory(Named named) {
        Criticality rated = named.ratings() == null ? Criticality.NORMAL : Criticality.CRITICAL;
        return new Inventory(
                Samples.contract("v2"),
                List.of(
                        row("GET", "/stock", Criticality.NORMAL, LastResult.FAILED, null),
                        row("GET", "/orders", rated, LastResult.PASSED, "sales"),
                        row("POST", "/orders", rated, LastResult.NOT_COVERED, "sales")),
                List.of("GET /cellar"),
                List.of());
    }

    private static InventoryRow row(
            String method, String path, Criticality criticality, LastResult result, @Nullable String owner) {
        return new InventoryRow(
                new OperationKey(method, path),
                null,
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                criticality,
                owner,
                result == LastResult.NOT_COVERED ? 0 : 2,
                result,
                List.of());
    }

    private static Amended contracts(String name) {
        return new Amended(
                new Amended.TwoFiles(Path.of(name), Path.of(name)), Samples.diff(), List.of(), SideBySide.EMPTY);
    }

    private List<String> shown() {
        return model.rows().stream().map(row -> row.operation().toString()).toList();
    }

    @Test
    void theContractIsReadOnceSomebodyLooksAndAgainForOtherConsumers() {
        amended.set(contracts("a.yaml"));
        assertThat(asked).isEmpty();
        model.seenProperty().set(true);
        assertThat(asked).containsExactly(Named.NONE);
        assertThat(shown()).containsExactly("GET /stock", "GET /orders", "POST /orders");
        model.seenProperty().set(false);
        model.seenProperty().set(true);
        assertThat(asked).as("nothing is new").hasSize(1);
        consumers.add(Path.of("till.json"));
        assertThat(asked.getLast().consumers()).containsExactly(Path.of("till.json"));
        amended.set(contracts("b.yaml"));
        assertThat(asked).hasSize(3);
        amended.set(null);
        assertThat(shown()).isEmpty();
        assertThat(model.takenProperty().get()).isNull();
    }

    @Test
    void criticalOnesWithoutAPassedTestComeFirst() {
        amended.set(contracts("a.yaml"));
        model.seenProperty().set(true);
        model.rate(RATINGS);
        assertThat(shown()).containsExactly("POST /orders", "GET /orders", "GET /stock");
        assertThat(InventoryText.sentence(model.takenProperty().get()))
                .isEqualTo("3 operations. Tests cover 2 of them. 1 critical operation has no test that passed.");
        assertThat(InventoryText.strangers(model.takenProperty().get()))
                .isEqualTo("Tests name what the contract does not have: GET /cellar.");
        model.holdUpsOnlyProperty().set(true);
        assertThat(shown()).containsExactly("POST /orders");
        model.holdUpsOnlyProperty().set(false);
        model.queryProperty().set(" SALES ");
        assertThat(shown()).containsExactly("POST /orders", "GET /orders");
        model.queryProperty().set("cellar");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNotNamedAndWhatIsShownStays() {
        amended.set(contracts("a.yaml"));
        model.seenProperty().set(true);
        model.rate(RATINGS);
        model.results(BROKEN);
        assertThat(problem.get()).isNotNull();
        assertThat(model.namedProperty().get()).isEqualTo(new Named(RATINGS, List.of(), List.of()));
        assertThat(shown()).first().isEqualTo("POST /orders");
        amended.set(contracts("b.yaml"));
        assertThat(asked.getLast().results()).isEmpty();
        assertThat(problem.get()).isNull();
        model.forget();
        assertThat(model.namedProperty().get()).isEqualTo(Named.NONE);
        assertThat(shown()).first().isEqualTo("GET /stock");
    }

    @Test
    void aFileIsNamedForTheNextContractToo() {
        model.rate(RATINGS);
        assertThat(asked).as("no contract is open").isEmpty();
        amended.set(contracts("a.yaml"));
        model.rate(RATINGS);
        model.results(Path.of("one.xml"));
        model.results(Path.of("two.xml"));
        model.results(Path.of("one.xml"));
        assertThat(model.namedProperty().get().results()).containsExactly(Path.of("two.xml"), Path.of("one.xml"));
        model.seenProperty().set(true);
        amended.set(contracts("b.yaml"));
        assertThat(asked.getLast()).isEqualTo(model.namedProperty().get());
    }
}
