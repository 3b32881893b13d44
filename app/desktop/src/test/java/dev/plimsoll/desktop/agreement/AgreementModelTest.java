package dev.plimsoll.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.EffectiveDate;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.amendment.policy.AmendmentPolicy;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class AgreementModelTest {
    private static final AmendmentRecord RECORD = new AmendmentRecord(
            "No discount",
            "It costs too much",
            "2.0",
            Samples.contract("v1"),
            Samples.contract("v2"),
            new Party("orders", List.of(Samples.ADA)),
            List.of(new Party("shop", List.of(Samples.LIN))),
            new EffectiveDate(LocalDate.of(2026, 1, 1), ZoneOffset.UTC),
            Obligations.NONE,
            new Person("grace"),
            null,
            Map.of());

    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final Memory memory = new Memory();
    private final AgreementModel model =
            new AgreementModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), memory, person);

    @Test
    void onlyASignatoryOfAPartyThatHasNotSignedMaySign() {
        model.open(AmendmentId.number(1));
        assertThat(model.maySign(shown(), "shop", Samples.LIN))
                .as("not submitted")
                .isFalse();
        model.submit();
        assertThat(model.maySign(shown(), "shop", Samples.LIN)).isTrue();
        assertThat(model.maySign(shown(), "orders", Samples.LIN)).isFalse();
        assertThat(model.maySign(shown(), "shop", new Person("grace"))).isFalse();
        model.sign("shop", "");
        assertThat(model.maySign(shown(), "shop", Samples.LIN)).as("signed").isFalse();
        assertThat(shown().state().signatures()).hasSize(1);
        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state().signatures()).hasSize(1));
        assertThat(AgreementText.of(shown().state().last())).isEqualTo("Signed for shop");
    }

    @Test
    void aGateIsWaivedByWhoeverDidNotWriteTheAmendment() {
        model.open(AmendmentId.number(1));
        assertThat(model.waiverBarred(shown(), new Person("grace"))).startsWith("grace wrote this amendment");
        assertThat(model.waiverBarred(shown(), Samples.LIN)).isEmpty();
        model.waive(new AgreementWork.Waiver("Certificate", "the sandbox is down", 7));
        assertThat(AgreementText.of(shown().state().last())).isEqualTo("Waived Certificate: the sandbox is down");
    }

    @Test
    void whatIsRefusedIsExplained() {
        model.open(AmendmentId.number(1));
        model.effect();
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).contains("has not signed");
    }

    @Test
    void anotherContentIsNotPutUnderTheEyesOfWhoeverSigns() {
        model.open(AmendmentId.number(1));
        model.submit();
        AgreementWork.Looked read = shown();
        AmendmentRecord other = RECORD.withUnknown(Map.of("/note", StringNode.valueOf("of grace")));
        memory.state = memory.state.after(memory.state.revision(Samples.START, RECORD.author(), other));
        model.othersChanged();
        assertThat(shown()).isEqualTo(read);
        assertThat(model.newerProperty().get()).isNotNull();
        model.sign("shop", "");
        assertThat(shown().state().signatures()).isEmpty();
        model.showNewer();
        assertThat(shown().state().amendment()).isEqualTo(other);
        assertThat(model.newerProperty().get()).isNull();

        memory.after(new AmendmentEvent.Submitted(Samples.START, RECORD.author(), other.digest()));
        model.othersChanged();
        assertThat(shown().stage()).as("the same content, put to review").isEqualTo(AmendmentStage.IN_REVIEW);
    }

    @Test
    void aSuccessorBeginsWithThePartiesAndObligationsOfTheOneWhosePlaceItTakes() {
        model.beginSuccessor(contracts());
        assertThat(model.formProperty().get()).as("none is shown").isNull();
        model.open(AmendmentId.number(1));
        AmendmentState old = shown().state();
        model.beginSuccessor(contracts());
        assertThat(form().replaced()).isEqualTo(old);
        assertThat(form().provider().get()).isEqualTo(RECORD.provider().name());
        assertThat(form().day().get()).as("its writer says from when on").isNull();
        form().day().set(LocalDate.of(2027, 3, 1));
        model.keep();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(memory.replaced).isEqualTo(old);
        AmendmentRecord next = shown().state().amendment();
        assertThat(next.parties()).isEqualTo(RECORD.parties());
        assertThat(next.obligations()).isEqualTo(RECORD.obligations());
        assertThat(next.author()).isEqualTo(Samples.LIN);
    }

    @Test
    void whatIsHalfWrittenWaitsForItsWriter() {
        model.begin(contracts());
        model.discard();
        assertThat(model.drafting().asideProperty().get())
                .as("nothing was written")
                .isNull();
        model.begin(contracts());
        form().rationale().set("two lists of prices");
        form().obligations().errors().set("busy | 503");
        model.open(AmendmentId.number(1));
        model.change();
        assertThat(form().rationale().get()).isEqualTo(RECORD.rationale());
        model.discard();
        model.drafting().takeUp();
        assertThat(form().rationale().get()).isEqualTo("two lists of prices");
        assertThat(form().obligations().errors().get()).isEqualTo("busy | 503");
        model.discard();
        assertThat(model.formProperty().get()).isNull();
        assertThat(model.drafting().asideProperty().get()).isNotNull();
    }

    private static Amended contracts() {
        return new Amended(
                new Amended.TwoFiles(Path.of("v1.yaml"), Path.of("v2.yaml")),
                Samples.diff(),
                Samples.diff().groups(),
                SideBySide.EMPTY);
    }

    private AgreementForm form() {
        AgreementForm form = model.formProperty().get();
        assertThat(form).isNotNull();
        return form;
    }

    private String problem() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        model.problemProperty().set(null);
        return problem.what();
    }

    @Test
    void anAmendmentIsWrittenOfTheContractsThatAreCompared() {
        model.begin(contracts());
        form().provider().set("orders");
        form().signatories().set("ada, ");
        form().consumers().set("shop = lin, grace\n\n till = tom");
        form().zone().set("Europe/Berlin");
        form().day().set(LocalDate.of(2026, 12, 1));
        form().obligations().latency().set("* | 99 % | 400 ms");
        model.keep();
        assertThat(model.formProperty().get()).isNull();
        AmendmentRecord kept = shown().state().amendment();
        assertThat(kept.author()).isEqualTo(Samples.LIN);
        assertThat(kept.base()).isEqualTo(Samples.contract("v1"));
        assertThat(kept.parties())
                .containsExactly(
                        new Party("orders", List.of(Samples.ADA)),
                        new Party("shop", List.of(Samples.LIN, new Person("grace"))),
                        new Party("till", List.of(new Person("tom"))));
        assertThat(kept.effective()).hasToString("2026-12-01 Europe/Berlin");
        assertThat(kept.obligations().latency()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAndNothingThatWasTypedIsLost() {
        model.begin(contracts());
        model.keep();
        assertThat(problem()).isEqualTo("A party of the amendment has no name.");
        form().provider().set("orders");
        model.keep();
        assertThat(problem()).isEqualTo("Nobody is named who may sign for 'orders'.");
        form().signatories().set("ada");
        form().consumers().set("shop");
        model.keep();
        assertThat(problem()).contains("“shop” has nobody");
        form().consumers().set("shop=lin");
        model.keep();
        assertThat(problem()).contains("no day");
        form().day().set(LocalDate.of(2026, 12, 1));
        form().zone().set("Atlantis");
        model.keep();
        assertThat(problem()).contains("“Atlantis”");
        form().zone().set("UTC");
        form().obligations().errors().set("* | 200 | fine");
        model.keep();
        assertThat(problem()).contains("n error has a status from 400 to 599, not 200");
        form().obligations().errors().set("");
        model.keep();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(shown().state().amendment().provider().name()).isEqualTo("orders");
    }

    @Test
    void aChangeKeepsWhatTheFormDoesNotShow() {
        memory.state = memory.state.after(memory.state.revision(
                Samples.START, RECORD.author(), RECORD.withUnknown(Map.of("/note", StringNode.valueOf("of grace")))));
        model.open(AmendmentId.number(1));
        model.change();
        form().rationale().set("It costs far too much");
        model.keep();
        AmendmentRecord changed = shown().state().amendment();
        assertThat(changed.rationale()).isEqualTo("It costs far too much");
        assertThat(changed.author()).isEqualTo(RECORD.author());
        assertThat(changed.unknown()).hasSize(1);
        assertThat(changed.effective()).isEqualTo(RECORD.effective());
        assertThat(changed.parties()).isEqualTo(RECORD.parties());
        model.withdraw("nobody wants it");
        assertThat(shown().stage()).isEqualTo(AmendmentStage.WITHDRAWN);
    }

    private AgreementWork.Looked shown() {
        AgreementWork.Looked looked = model.shownProperty().get();
        assertThat(looked).isNotNull();
        return looked;
    }

    /// Keeps an amendment by the rules of the model, without a workspace.
    private static final class Memory implements AgreementWork {
        private final AmendmentPolicy policy = new AmendmentPolicy(People.UNLISTED);
        private @Nullable AmendmentState replaced;
        private AmendmentState state = AmendmentState.of(
                AmendmentId.number(1), List.of(new AmendmentEvent.Drafted(Samples.START, RECORD.author(), RECORD)));

        @Override
        public List<Row> all() {
            return List.of(new Row(state, policy.stage(state)));
        }

        @Override
        public Looked look(AmendmentId id) {
            return new Looked(state, policy.stage(state), List.of(new Gate("Day", true, "It has come.")));
        }

        private AmendmentState after(AmendmentEvent event) {
            try {
                state = state.after(event);
                return state;
            } catch (IllegalArgumentException refused) {
                throw new Problem(String.valueOf(refused.getMessage()), "Wait.", refused);
            }
        }

        @Override
        public AmendmentState draft(
                Amended contracts,
                BiFunction<ContractSummary, ContractSummary, AmendmentRecord> written,
                @Nullable AmendmentState replaced,
                Person by) {
            this.replaced = replaced;
            AmendmentRecord made =
                    written.apply(contracts.diff().base(), contracts.diff().revision());
            state = AmendmentState.of(
                    AmendmentId.number(1), List.of(new AmendmentEvent.Drafted(Samples.START, by, made)));
            return state;
        }

        @Override
        public AmendmentState revise(AmendmentState seen, AmendmentRecord changed, Person by) {
            return after(seen.revision(Samples.START, by, changed));
        }

        @Override
        public AmendmentState withdraw(AmendmentState seen, Person by, String reason) {
            return after(new AmendmentEvent.Withdrawn(Samples.START, by, reason));
        }

        @Override
        public AmendmentState submit(AmendmentState seen, Person by) {
            return after(new AmendmentEvent.Submitted(Samples.START, by, RECORD.digest()));
        }

        @Override
        public AmendmentState sign(AmendmentState seen, Person by, String party, String note) {
            if (!seen.equals(state)) {
                throw new Problem("Somebody changed it.", "Look again.");
            }
            return after(new AmendmentEvent.Signed(Samples.START, by, party, RECORD.digest(), note));
        }

        @Override
        public AmendmentState waive(AmendmentState seen, Person by, Waiver waiver) {
            return after(new AmendmentEvent.Waived(
                    Samples.START,
                    by,
                    waiver.gate(),
                    RECORD.digest(),
                    Samples.START.plus(Duration.ofDays(waiver.days())),
                    waiver.reason()));
        }

        @Override
        public AmendmentState effect(AmendmentState seen, Person by) {
            return after(new AmendmentEvent.Effected(Samples.START, by, RECORD.digest()));
        }
    }
}
