package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Looks for documents as somebody would who has read them once: with some of their words, in another order, and with
/// typing mistakes.
final class KnownItems {
    private final List<ArchiveDocument> documents;
    private final Random random;

    KnownItems(List<ArchiveDocument> documents, long seed) {
        this.documents = documents;
        this.random = new Random(seed);
    }

    /// @param words what somebody types
    /// @param id what they want
    record Item(String words, String id) {}

    List<Item> items(int count) {
        List<Item> items = new ArrayList<>();
        while (items.size() < count) {
            ArchiveDocument document = documents.get(random.nextInt(documents.size()));
            items.add(new Item(words(document), document.id()));
        }
        return items;
    }

    /// Which part of the items is among the first five hits.
    static double successAtFive(ArchiveIndex index, List<Item> items) {
        long found = items.stream()
                .filter(item -> index.search(ArchiveQuery.of(item.words(), 5)).hits().stream()
                        .map(ArchiveHits.Hit::id)
                        .anyMatch(item.id()::equals))
                .count();
        return (double) found / items.size();
    }

    private String words(ArchiveDocument document) {
        List<String> title = telling(document.title());
        List<String> body = telling(document.body());
        List<String> words = new ArrayList<>();
        Collections.shuffle(title, random);
        words.addAll(title.subList(0, Math.max(1, title.size() * 2 / 3)));
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

    private static List<String> telling(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[\\s,;:`]+")) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
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
