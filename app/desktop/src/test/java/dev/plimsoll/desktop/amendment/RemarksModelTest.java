package dev.plimsoll.desktop.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Commenting on the chosen change and accepting it, without a toolkit.
class RemarksModelTest {
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(new Person("grace"));
    private final AmendmentModel model = new AmendmentModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            new AmendmentWork(
                    (_, _) -> Samples.diff(),
                    _ -> new AmendmentWork.Named(Samples.diff(), "", ""),
                    _ -> Samples.drafted(),
                    _ -> Samples.diff(),
                    _ -> Samples.diff(),
                    _ -> ""),
            new KnownReach(),
            new KnownRemarks(),
            person);
    private final RemarksModel remarks = model.remarks();

    @BeforeEach
    void open() {
        model.open(new Amended.TwoNamed("a", "b", Path.of("/")));
    }

    private ChangeGroup chosen() {
        return model.selectedProperty().get();
    }

    private Remarks said() {
        return remarks.remarksProperty().get();
    }

    private void accept(String reason) {
        remarks.beginAccepting();
        remarks.reasonProperty().set(reason);
        remarks.accept();
    }

    @Test
    void anAcceptedChangeStaysListedAndChosenAndCountsNoMore() {
        long breaking = model.amendedProperty().get().edits(Severity.BREAKING);
        String root = chosen().root();
        accept("Nobody reads it");
        assertThat(remarks.acceptingProperty().get()).isFalse();
        assertThat(model.shown()).hasSize(3);
        assertThat(chosen().root()).isEqualTo(root);
        assertThat(chosen().lead().isAccepted()).isTrue();
        assertThat(model.amendedProperty().get().edits(Severity.BREAKING)).isEqualTo(breaking - 1);
        assertThat(said().givenFor(chosen()))
                .singleElement()
                .satisfies(one -> assertThat(said().standing(one)).isEqualTo(Remarks.Standing.COUNTS));
    }

    @Test
    void itIsFilteredAndWithdrawingLetsItCountAgain() {
        accept("Nobody reads it");
        model.acceptedProperty().set(Accepted.NOT);
        assertThat(model.shown()).hasSize(2).noneMatch(edit -> edit.lead().isAccepted());
        model.acceptedProperty().set(Accepted.ONLY);
        assertThat(model.shown()).singleElement().matches(edit -> edit.lead().isAccepted());
        remarks.withdraw(said().given().getFirst(), "Somebody reads it");
        assertThat(model.shown()).isEmpty();
        model.clear();
        assertThat(model.shown()).hasSize(3).noneMatch(edit -> edit.lead().isAccepted());
        assertThat(said().standing(said().given().getFirst())).isEqualTo(Remarks.Standing.WITHDRAWN);
    }

    @Test
    void whatIsRefusedIsSaidAndTheFormStaysAsItIs() {
        person.set(new Person("ada"));
        accept("I wrote it");
        assertThat(model.problemProperty().get().what()).isEqualTo("ada may not accept it.");
        assertThat(remarks.acceptingProperty().get()).isTrue();
        assertThat(remarks.reasonProperty().get()).isEqualTo("I wrote it");
        remarks.untilProperty().set(null);
        remarks.accept();
        assertThat(model.problemProperty().get().what()).isEqualTo("The acceptance has no last day.");
    }

    @Test
    void aCommentIsOfItsChangeAndWhatIsTypedIsNotTakenToAnother() {
        ChangeGroup first = chosen();
        remarks.textProperty().set("Who reads it?");
        remarks.comment();
        assertThat(remarks.textProperty().get()).isEmpty();
        assertThat(said().commentsOn(first)).hasSize(1);
        remarks.textProperty().set("half a sen");
        remarks.beginAccepting();
        model.next();
        assertThat(remarks.textProperty().get()).isEmpty();
        assertThat(remarks.acceptingProperty().get()).isFalse();
        assertThat(said().commentsOn(chosen())).isEmpty();
        remarks.settle(said().comments().getFirst(), "web does");
        assertThat(said().commentsOn(first).getFirst().settled()).isNotNull();
    }

    @Test
    void anotherAmendmentBeginsAnewAndFindsWhatWasSaid() {
        accept("Nobody reads it");
        open();
        assertThat(model.amendedProperty().get().accepted()).isEqualTo(1);
        assertThat(said().given()).hasSize(1);
    }
}
