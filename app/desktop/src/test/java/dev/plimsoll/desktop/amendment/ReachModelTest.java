package dev.plimsoll.desktop.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachModelTest {
    private final AmendmentModel model = new AmendmentModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            new AmendmentWork(
                    (_, _) -> Samples.diff(),
                    _ -> new AmendmentWork.Named(mixed(), "", ""),
                    _ -> Samples.drafted(),
                    _ -> Samples.diff(),
                    _ -> Samples.diff(),
                    _ -> ""),
            new KnownReach(),
            new KnownRemarks(),
            KnownRemarks.GRACE);

    /// Edits of many operations, of which one has the tag `seventh`.
    private static ContractDiff mixed() {
        return new ContractDiff(
                Samples.diff().base(),
                Samples.diff().revision(),
                IntStream.range(0, 20)
                        .mapToObj(i -> {
                            var place = Samples.place(i % 2 == 0 ? Severity.RISKY : Severity.BREAKING, "/p" + i, i);
                            return new Change(
                                    place.rule(),
                                    place.severity(),
                                    place.direction(),
                                    place.operation(),
                                    null,
                                    place.base(),
                                    place.revision(),
                                    place.what(),
                                    place.why(),
                                    place.advice(),
                                    null,
                                    null,
                                    "%016x".formatted(i));
                        })
                        .toList(),
                List.of());
    }

    private void open() {
        model.open(new Amended.TwoNamed("a", "b", Path.of("/")));
    }

    private Reach reach() {
        return model.reach().reachProperty().get();
    }

    @Test
    void filtersByTheTagOfAnOperation() {
        open();
        assertThat(reach().everyTag()).containsExactly("seventh");
        model.tagProperty().set("seventh");
        assertThat(model.shown()).hasSize(1);
        assertThat(ChangeText.where(model.shown().getFirst())).isEqualTo("GET /p7");
    }

    @Test
    void filtersByTheConsumerThatIsHitOnceSomebodyNamesIt() {
        open();
        assertThat(reach().everyConsumer()).isEmpty();
        model.reach().name(Path.of("/pacts/shop"));
        model.reach().name(Path.of("/pacts/till"));
        assertThat(reach().everyConsumer()).containsExactly("shop", "till");
        model.consumerProperty().set("till");
        assertThat(model.shown()).hasSize(10).extracting(ChangeGroup::severity).containsOnly(Severity.BREAKING);
        model.reach().forgetConsumers();
        assertThat(model.shown()).as("nobody is known to be hit any more").isEmpty();
        model.clear();
        assertThat(model.shown()).hasSize(20);
    }

    @Test
    void filtersCombineAndOneActionTakesAllOfThemBack() {
        open();
        model.reach().name(Path.of("/pacts/shop"));
        model.consumerProperty().set("shop");
        model.tagProperty().set("seventh");
        model.queryProperty().set("/p7");
        assertThat(model.shown()).hasSize(1);
        model.filter(Severity.BREAKING).set(false);
        assertThat(model.shown()).isEmpty();
        model.wayProperty().set(Way.NEITHER);
        model.clear();
        assertThat(model.shown()).hasSize(20);
        assertThat(model.tagProperty().get() + model.consumerProperty().get()).isEmpty();
    }

    @Test
    void theNamedConsumersStayForTheNextAmendment() {
        open();
        model.reach().name(Path.of("/pacts/shop"));
        model.open(new Amended.TwoNamed("b", "c", Path.of("/")));
        assertThat(reach().everyConsumer()).containsExactly("shop");
    }

    @Test
    void aFileThatSaysNothingOfConsumersIsAProblemAndWhatIsKnownStays() {
        open();
        model.reach().name(Path.of("/pacts/shop"));
        model.reach().name(Path.of("/pacts/damaged"));
        assertThat(model.problemProperty().get().what()).isEqualTo("damaged is no pact.");
        assertThat(reach().everyConsumer()).containsExactly("shop");
        assertThat(model.reach().files())
                .as("the damaged file is not asked again")
                .hasSize(1);
    }

    @Test
    void everyEditHasItsExperiments() {
        open();
        assertThat(reach().experimentsOf(model.shown().getFirst().root()))
                .extracting(Reach.Asked::question)
                .containsExactly("What if property-removed?");
        assertThat(reach().experimentsOf("no such edit")).isEmpty();
    }
}
