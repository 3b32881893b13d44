package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Looks for documents as somebody would who has read them once.
final class KnownItems {
    /// How somebody asks.
    enum Shape {
        /// Many of its words, in another order, a third with a typing mistake.
        MANY,
        /// Two to four words that hardly stand elsewhere, as they were read.
        FEW,
        /// The same, one of them in another form: `retried` for `retries`.
        INFLECTED,
        /// The same, one of them mistyped.
        MISTYPED,
        /// Three or four words, the last not yet typed to its end.
        UNFINISHED,
        /// Three neighbours as they were read.
        NEIGHBOURS
    }

    private final List<ArchiveDocument> documents;
    private final Random random;
    private final Map<String, Integer> holding = new HashMap<>();

    KnownItems(List<ArchiveDocument> documents, long seed) {
        this.documents = documents;
        this.random = new Random(seed);
        documents.forEach(document -> new HashSet<>(telling(document.title() + " " + document.body()))
                .forEach(word -> holding.merge(low(word), 1, Integer::sum)));
    }

    /// @param words what somebody types
    /// @param id what they want
    record Item(String words, String id) {}

    List<Item> items(Shape shape, int count) {
        List<Item> items = new ArrayList<>();
        while (items.size() < count) {
            ArchiveDocument document = documents.get(random.nextInt(documents.size()));
            String asked = words(document, shape);
            if (!asked.isEmpty()) {
                items.add(new Item(asked, document.id()));
            }
        }
        return items;
    }

    /// Which part of the items is among the first five hits.
    static double successAtFive(ArchiveIndex index, List<Item> items) {
        return items.stream().filter(item -> found(index, item)).count() / (double) items.size();
    }

    private static boolean found(ArchiveIndex index, Item item) {
        return index.search(ArchiveQuery.of(item.words(), 5)).hits().stream()
                .map(ArchiveHits.Hit::id)
                .anyMatch(item.id()::equals);
    }

    private String words(ArchiveDocument document, Shape shape) {
        List<String> body = telling(document.body());
        if (body.size() < 8) {
            return "";
        }
        if (shape == Shape.MANY) {
            return many(document, body);
        }
        if (shape == Shape.NEIGHBOURS) {
            int at = random.nextInt(body.size() - 2);
            return String.join(" ", body.subList(at, at + 3));
        }
        int least = shape == Shape.UNFINISHED ? 3 : 2;
        List<String> words = rarest(body, least + random.nextInt(5 - least));
        int one = random.nextInt(words.size());
        switch (shape) {
            case INFLECTED -> words.set(one, inflected(words.get(one)));
            case MISTYPED -> words.set(one, mistyped(words.get(one)));
            case UNFINISHED -> words.set(words.size() - 1, begun(words.getLast()));
            default -> {}
        }
        return String.join(" ", words);
    }

    private String many(ArchiveDocument document, List<String> body) {
        List<String> title = telling(document.title());
        List<String> words = new ArrayList<>();
        Collections.shuffle(title, random);
        words.addAll(title.subList(0, Math.min(title.size(), Math.max(1, title.size() * 2 / 3))));
        // Two stretches of the text are remembered by some of their words.
        for (int i = 0; i < 2; i++) {
            int at = random.nextInt(Math.max(1, body.size() - 4));
            words.addAll(body.subList(at, Math.min(body.size(), at + 3)));
        }
        Collections.shuffle(words, random);
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(words.size());
            words.set(at, mistyped(words.get(at)));
        }
        return String.join(" ", words);
    }

    /// Of words met by chance those that stay in mind, in the order of the text.
    private List<String> rarest(List<String> words, int count) {
        List<Integer> places = IntStream.range(0, words.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(places, random);
        return places.stream()
                .limit(3L * count)
                .sorted(Comparator.comparing(place -> holding.getOrDefault(low(words.get(place)), 0)))
                .limit(count)
                .sorted()
                .map(words::get)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> telling(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[\\s,;:`]+")) {
            if (word.length() > 3 && !Asked.FREQUENT.contains(low(word))) {
                words.add(word);
            }
        }
        return words;
    }

    private static String low(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String inflected(String word) {
        String bare = word.replaceAll("[^\\p{L}]+$", "");
        if (bare.endsWith("ing") && bare.length() > 6) {
            return bare.substring(0, bare.length() - 3) + "ed";
        }
        if (bare.endsWith("ed") && bare.length() > 5) {
            return bare.substring(0, bare.length() - 2) + "ing";
        }
        if (bare.endsWith("s") && !bare.endsWith("ss")) {
            return bare.substring(0, bare.length() - 1);
        }
        return bare + "s";
    }

    private String begun(String word) {
        return word.substring(0, Math.min(word.length(), Math.max(4, word.length() - 1 - random.nextInt(4))));
    }

    private String mistyped(String word) {
        int at = random.nextInt(word.length() - 1);
        String begin = word.substring(0, at);
        String rest = word.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> begin + rest;
            case 1 -> begin + (char) ('a' + random.nextInt(26)) + rest;
            default -> begin + rest.charAt(0) + word.charAt(at) + rest.substring(1);
        };
    }
}
