package dev.plimsoll.desktop.scenario;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A card while it is written.
///
/// @param before the card that is changed; null for a new one
/// @param first what stood in the fields at first, in their order
/// @param plans numbers with commas between: `P1, P3`
/// @param runbook a number, `PR2`, or empty
record ScenarioForm(
        @Nullable ScenarioState before,
        List<String> first,
        StringProperty title,
        StringProperty trigger,
        StringProperty signs,
        StringProperty recover,
        StringProperty owner,
        StringProperty plans,
        StringProperty runbook) {
    /// A form for a new card, which its writer keeps right.
    static ScenarioForm fresh(Person owner) {
        return of(null, List.of("", "", "", "", owner.account(), "", ""));
    }

    /// A form with what a card says.
    static ScenarioForm of(ScenarioState state) {
        Scenario card = state.scenario();
        return of(
                state,
                List.of(
                        card.title(),
                        card.trigger(),
                        card.signs(),
                        card.recover(),
                        card.owner().account(),
                        card.plans().stream().map(PlanId::value).collect(Collectors.joining(", ")),
                        card.runbook() == null ? "" : card.runbook().value()));
    }

    private static ScenarioForm of(@Nullable ScenarioState before, List<String> first) {
        List<StringProperty> fields =
                first.stream().<StringProperty>map(SimpleStringProperty::new).toList();
        return new ScenarioForm(
                before,
                first,
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6));
    }

    private List<StringProperty> fields() {
        return List.of(title, trigger, signs, recover, owner, plans, runbook);
    }

    /// Whether somebody has written something in it.
    boolean changed() {
        return !fields().stream().map(StringProperty::get).toList().equals(first);
    }

    /// The parts that are not written yet, as [Scenario#missing] names them.
    List<String> missing() {
        return new Scenario("-", trigger.get(), signs.get(), recover.get(), new Person("-"), List.of(), null, Map.of())
                .missing();
    }

    /// The card as it is written now; parts of it may be missing.
    ///
    /// @throws Problem if it has no title or no owner, or names something that is no plan and no procedure
    Scenario card() {
        return new Scenario(
                said(title, tr("A scenario card needs a title.")),
                trigger.get().strip(),
                signs.get().strip(),
                recover.get().strip(),
                new Person(said(owner, tr("A scenario card needs an account as its owner."))),
                namedPlans(),
                namedRunbook(),
                before == null ? Map.of() : before.scenario().unknown());
    }

    private static String said(StringProperty field, String missing) {
        String text = field.get().strip();
        if (text.isEmpty()) {
            throw new Problem(missing, tr("Fill it in and keep the card again."));
        }
        return text;
    }

    private List<PlanId> namedPlans() {
        return Stream.of(plans.get().split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(ScenarioForm::plan)
                .toList();
    }

    private static PlanId plan(String name) {
        try {
            return new PlanId(name);
        } catch (IllegalArgumentException wrong) {
            throw new Problem(
                    tr("'%s' is no number of a plan.", name),
                    tr("Write the numbers with commas between, as the lists show them: P1, P3."),
                    wrong);
        }
    }

    private @Nullable ProcedureId namedRunbook() {
        String name = runbook.get().strip();
        if (name.isEmpty()) {
            return null;
        }
        try {
            return new ProcedureId(name);
        } catch (IllegalArgumentException wrong) {
            throw new Problem(
                    tr("'%s' is no number of a procedure.", name),
                    tr("Write the number of one, as the list of procedures shows it: PR2."),
                    wrong);
        }
    }
}
