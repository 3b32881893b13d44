package dev.plimsoll.engine.workspace;

import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.storage.key.KeyProblem;
import dev.plimsoll.storage.key.PassphraseSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens what is encrypted, and asks again as long as the passphrase does not fit and there is another answer.
public final class Unlocking {
    private final PassphraseAsker asker;

    public Unlocking(PassphraseAsker asker) {
        this.asker = asker;
    }

    /// @param step opens something with a passphrase, and may be tried again when that was the wrong one
    /// @throws KeyProblem if no answer fits
    public <T> T with(Function<PassphraseSource, T> step) {
        @Nullable KeyProblem last = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return step.apply(source(attempt, last));
            } catch (KeyProblem problem) {
                if (problem.kind() != KeyProblem.Kind.WRONG || problem == last) {
                    throw problem;
                }
                last = problem;
            }
        }
    }

    private PassphraseSource source(int attempt, @Nullable KeyProblem last) {
        return place -> {
            char[] answer = asker.ask(place, attempt);
            if (answer == null) {
                throw last == null ? KeyProblem.needed(place) : last;
            }
            return answer;
        };
    }
}
