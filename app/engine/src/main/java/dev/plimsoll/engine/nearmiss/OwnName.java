package dev.plimsoll.engine.nearmiss;

import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names that somebody's account tells: of `ada.lovelace@corp` the account, `ada.lovelace`, `ada` and `lovelace`.
final class OwnName {
    private static final int SHORTEST = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /// Accounts that are nobody's own; as words they stand in every other report.
    private static final Set<String> SHARED = Set.of(
            "admin",
            "administrator",
            "build",
            "builder",
            "default",
            "deploy",
            "dev",
            "developer",
            "guest",
            "jenkins",
            "local",
            "operator",
            "ops",
            "prod",
            "production",
            "release",
            "root",
            "runner",
            "service",
            "system",
            "team",
            "test",
            "tester",
            "ubuntu",
            "user",
            "vagrant");

    private OwnName() {}

    /// Without what many go by, and what is too short to be told from words.
    static List<String> of(Person writer) {
        String account = writer.account();
        int host = account.indexOf('@');
        String local = host > 0 ? account.substring(0, host) : account;
        return Stream.concat(Stream.of(account, local), BETWEEN.splitAsStream(local))
                .filter(name -> name.length() >= SHORTEST)
                .filter(name -> !SHARED.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }
}
