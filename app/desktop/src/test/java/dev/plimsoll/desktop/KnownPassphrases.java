package dev.plimsoll.desktop;

import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Stands in for the person who types passphrases: known answers, one after the other, then none.
final class KnownPassphrases implements PassphraseQuestion {
    private final Queue<String> answers;

    KnownPassphrases(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public synchronized char @Nullable [] ask(Path place, int attempt) {
        String answer = answers.poll();
        return answer == null ? null : answer.toCharArray();
    }

    @Override
    public char @Nullable [] fresh(String title) {
        return ask(Path.of(title), 1);
    }
}
