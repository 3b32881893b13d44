package dev.plimsoll.desktop.language;

import dev.plimsoll.model.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says in another language what the model and the engine have said in English, and in the window's own English where
/// they name a command: the window has a place for it.
///
/// Their sentences are kept as they were said: in the events of a run, under digests, in evidence that others verify. A
/// window of another language reads them again: it knows the sentences by their patterns, takes the values out, and
/// says the pattern of its own language around them. So a run of last year is read as well as one of today. What
/// stands at a place may be a sentence itself, and is told first. What is not known stays as it was said.
final class Telling {
    /// The files of a language, by the kind of what is told.
    static final List<String> PARTS =
            List.of("gates", "runs", "faults", "changes", "safeguards", "rules", "wording", "timeline", "problems");

    /// What the window's English says in its own way.
    private static final List<String> OWN = List.of("places");

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?]) (?=\\p{Lu}|\\d|“|„|')");
    /// Deeper than any sentence holds others; a text that somebody wrote must not be taken apart for ever.
    private static final int DEPTH = 10;

    /// A list on the screen says the same again and again while somebody scrolls.
    private static final int REMEMBERED = 4_096;

    private final List<ToldPattern> patterns;
    /// Those that a sentence can be, by how it begins.
    private final Map<Character, List<ToldPattern>> candidates = new ConcurrentHashMap<>();

    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    /// @param texts English to translation, with `%s` for each value
    Telling(Map<String, String> texts) {
        patterns = texts.entrySet().stream()
                .flatMap(text -> patterns(text.getKey(), text.getValue()))
                .sorted(ToldPattern.THE_MEANT_FIRST)
                .toList();
    }

    /// A text of several sentences may be taken apart before it is shown, as what happened and what to do: each of them
    /// is known too, if the other language keeps their order.
    private static Stream<ToldPattern> patterns(String english, String other) {
        ToldPattern whole = ToldPattern.of(english, other);
        List<String> sentences = List.of(BETWEEN_SENTENCES.split(english));
        List<String> others = List.of(BETWEEN_SENTENCES.split(other));
        if (sentences.size() == 1 || sentences.size() != others.size() || other.contains("$s")) {
            return Stream.of(whole);
        }
        Stream<ToldPattern> each = IntStream.range(0, sentences.size())
                .mapToObj(at -> ToldPattern.of(sentences.get(at), others.get(at)))
                .filter(ToldPattern::fits);
        return Stream.concat(Stream.of(whole), each);
    }

    /// @throws java.io.UncheckedIOException if the program is damaged
    static Telling of(Language language) {
        List<String> parts = language == Language.ENGLISH ? OWN : PARTS;
        return new Telling(parts.stream()
                .flatMap(part -> Catalogue.part(language, "told/" + part).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first)));
    }

    /// One sentence or several in the other language, as far as they are known.
    String tell(String said) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(said, sentence -> tell(sentence, DEPTH));
    }

    private String tell(String said, int depth) {
        if (depth == 0 || said.isBlank()) {
            return said;
        }
        return known(said, depth).or(() -> begun(said, depth)).orElseGet(() -> parts(said, depth));
    }

    private Optional<String> known(String said, int depth) {
        for (ToldPattern pattern : candidates(said)) {
            Optional<List<String>> values = pattern.values(said);
            if (values.isPresent()) {
                return Optional.of(pattern.fill(told(pattern, values.get(), depth - 1)));
            }
        }
        return Optional.empty();
    }

    private List<ToldPattern> candidates(String said) {
        return candidates.computeIfAbsent(
                said.charAt(0),
                _ -> patterns.stream().filter(pattern -> pattern.beginsAs(said)).toList());
    }

    private List<String> told(ToldPattern pattern, List<String> values, int depth) {
        return IntStream.range(0, values.size())
                .mapToObj(place -> pattern.named(place) ? values.get(place) : tell(values.get(place), depth))
                .toList();
    }

    /// Words that somebody made a sentence of, with a capital letter and a full stop.
    private Optional<String> begun(String said, int depth) {
        String small = Character.toLowerCase(said.charAt(0)) + said.substring(1);
        Stream<Optional<String>> forms = Stream.of(known(small, depth).map(Sentence::begin));
        if (said.length() > 1 && said.endsWith(".")) {
            String open = said.substring(0, said.length() - 1);
            String smallOpen = small.substring(0, small.length() - 1);
            forms = Stream.concat(
                    forms,
                    Stream.of(
                            known(open, depth).map(told -> told + "."),
                            known(smallOpen, depth).map(told -> Sentence.begin(told) + ".")));
        }
        return forms.flatMap(Optional::stream).findFirst();
    }

    private String parts(String said, int depth) {
        List<String> sentences = List.of(BETWEEN_SENTENCES.split(said));
        return sentences.size() == 1
                ? behindPlace(said, depth)
                : sentences.stream().map(one -> tell(one, depth - 1)).collect(Collectors.joining(" "));
    }

    /// What is wrong with a file begins with the place there: `shop.yaml:3:5: the file is empty.`
    private String behindPlace(String said, int depth) {
        int end = said.indexOf(": ") + 2;
        return end < 2 || said.lastIndexOf(' ', end - 2) >= 0
                ? said
                : said.substring(0, end) + tell(said.substring(end), depth - 1);
    }
}
