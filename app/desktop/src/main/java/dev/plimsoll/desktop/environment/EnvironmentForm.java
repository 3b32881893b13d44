package dev.plimsoll.desktop.environment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A card while it is written. Accounts have commas between; objectives and boundaries stand one a line.
///
/// @param before the card that is changed; null for a new one
record EnvironmentForm(
        @Nullable EnvironmentState before,
        StringProperty name,
        StringProperty owner,
        StringProperty deputy,
        StringProperty operators,
        StringProperty product,
        StringProperty killHolders,
        StringProperty objectives,
        StringProperty boundaries,
        StringProperty rollback) {
    /// A form for a new card, which its writer answers for.
    static EnvironmentForm fresh(Person owner) {
        return new EnvironmentForm(
                null,
                text(""),
                text(owner.account()),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""));
    }

    /// A form with what a card says.
    static EnvironmentForm of(EnvironmentState state) {
        EnvironmentCard card = state.card();
        return new EnvironmentForm(
                state,
                text(card.name()),
                text(card.owner().account()),
                text(card.deputy().account()),
                text(accounts(card.operators())),
                text(card.product().account()),
                text(accounts(card.killHolders())),
                text(String.join("\n", card.objectives())),
                text(String.join("\n", card.boundaries())),
                text(card.rollback()));
    }

    private static StringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    private static String accounts(List<Person> persons) {
        return persons.stream().map(Person::account).collect(Collectors.joining(", "));
    }

    /// Whether somebody has written something in it. Who begins a new card is its owner without writing that.
    boolean changed() {
        return before == null
                ? !texts().stream().allMatch(String::isBlank)
                : !texts().equals(of(before).texts())
                        || !owner.get().equals(of(before).owner.get());
    }

    private List<String> texts() {
        return Stream.of(name, deputy, operators, product, killHolders, objectives, boundaries, rollback)
                .map(StringProperty::get)
                .toList();
    }

    /// The card as it is written now.
    ///
    /// @throws Problem if something is missing or wrong
    EnvironmentCard card() {
        try {
            return new EnvironmentCard(
                    name.get(),
                    person(owner, tr("An environment needs an account as its owner.")),
                    person(deputy, tr("An environment needs an account as its deputy.")),
                    persons(operators),
                    person(product, tr("An environment needs an account as its one who speaks for the product.")),
                    persons(killHolders),
                    listed(objectives, "\\R"),
                    listed(boundaries, "\\R"),
                    rollback.get().strip(),
                    before == null ? Map.of() : before.card().unknown());
        } catch (IllegalArgumentException wrong) {
            String said = String.valueOf(wrong.getMessage());
            throw new Problem(Sentence.begin(said) + ".", tr("Fill it in and keep the card again."), wrong);
        }
    }

    private static Person person(StringProperty account, String missing) {
        if (account.get().isBlank()) {
            throw new Problem(missing, tr("Fill it in and keep the card again."));
        }
        return new Person(account.get().strip());
    }

    private static List<Person> persons(StringProperty accounts) {
        return listed(accounts, "[,\\n]").stream().map(Person::new).toList();
    }

    private static List<String> listed(StringProperty text, String between) {
        return Stream.of(text.get().split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
