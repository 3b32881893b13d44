package dev.plimsoll.storage.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The words of texts as the index knows them: each as it is and as its stem, and identifiers whole, run together and
/// in their parts. For one thread.
final class Words {
    private final Forms forms = new Forms();

    /// @param term as it stands in the index
    /// @param step how many places it stands after the one before: 0 for another form of the same word
    /// @param from its first character in the text
    /// @param to after its last
    record Word(String term, int step, int from, int to) {}

    /// A part of what was typed: as it is, and as its stem, which may be the same.
    record Part(String raw, String stem) {}

    /// Every form of every word.
    void each(CharSequence text, Consumer<Word> action) {
        for (Splitter.Span word = Splitter.next(text, 0); word != null; word = Splitter.next(text, word.to())) {
            forms(text, word, action);
        }
    }

    /// Every form of a word.
    void forms(CharSequence text, Splitter.Span word, Consumer<Word> action) {
        String whole = forms.folded(text, word);
        action.accept(new Word(whole, 1, word.from(), word.to()));
        List<Splitter.Span> parts = Splitter.parts(text, word);
        if (parts.size() == 1 && parts.getFirst().equals(word)) {
            String stem = forms.stem(whole);
            if (!stem.equals(whole)) {
                action.accept(new Word(stem, 0, word.from(), word.to()));
            }
            return;
        }
        List<String> raws = parts.stream().map(part -> forms.folded(text, part)).toList();
        String together = String.join("", raws);
        if (parts.size() > 1 && together.length() <= Splitter.LONGEST) {
            action.accept(new Word(together, 0, word.from(), word.to()));
        }
        for (int i = 0; i < raws.size(); i++) {
            Splitter.Span part = parts.get(i);
            action.accept(new Word(raws.get(i), i == 0 ? 0 : 1, part.from(), part.to()));
            String stem = forms.stem(raws.get(i));
            if (!stem.equals(raws.get(i))) {
                action.accept(new Word(stem, 0, part.from(), part.to()));
            }
        }
    }

    /// The words of a text, identifiers in their parts.
    List<Part> parts(String text) {
        List<Part> found = new ArrayList<>();
        for (Splitter.Span word = Splitter.next(text, 0); word != null; word = Splitter.next(text, word.to())) {
            for (Splitter.Span part : Splitter.parts(text, word)) {
                String raw = forms.folded(text, part);
                found.add(new Part(raw, forms.stem(raw)));
            }
        }
        return found;
    }

    /// The words of a text, identifiers whole.
    List<String> whole(String text) {
        List<String> found = new ArrayList<>();
        for (Splitter.Span word = Splitter.next(text, 0); word != null; word = Splitter.next(text, word.to())) {
            found.add(forms.folded(text, word));
        }
        return found;
    }
}
