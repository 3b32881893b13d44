package dev.plimsoll.desktop;

import dev.plimsoll.desktop.dialog.FileChoice;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers file questions with what a test laid ready, in order.
final class KnownFiles implements FileChoice {
    private final Deque<Path> answers = new ArrayDeque<>();

    final List<Path> shown = new CopyOnWriteArrayList<>();

    KnownFiles will(Path answer) {
        answers.add(answer);
        return this;
    }

    @Override
    public Path open(String title, List<String> extensions) {
        return answers.poll();
    }

    @Override
    public Path save(String title, String name, List<String> extensions) {
        return answers.poll();
    }

    @Override
    public void show(Path file) {
        shown.add(file);
    }

    @Override
    public boolean canPrint() {
        return false;
    }

    @Override
    public Path folder(String title) {
        return answers.poll();
    }
}
