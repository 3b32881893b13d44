package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;

/// An account that acts in the workspace. Compared without regard to case, so that `Ada` cannot approve what
/// `ada` wrote.
public record Person(@JsonValue String account) {
    /// In alphabetical order, for lists that must come out the same each time.
    public static final Comparator<Person> BY_ACCOUNT = Comparator.comparing(Person::account);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Person {
        account = account.strip().toLowerCase(Locale.ROOT);
        if (account.isEmpty()) {
            throw new IllegalArgumentException("a person needs an account name, and this one is empty");
        }
    }

    @Override
    public String toString() {
        return account;
    }
}
