package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// How far the edits of an amendment reach: whom they hit and which questions they raise. It is worked out after the
/// edits are on the screen. Every map goes from the root of an edit; an edit without an entry has nothing to say.
///
/// @param tags of the operations that an edit shows in, in either version
/// @param consumers those that an edit hits or may hit, worst first
/// @param experiments the questions that the matrix asks of an edit
public record Reach(
        Map<String, NavigableSet<String>> tags,
        Map<String, List<ConsumerImpact>> consumers,
        Map<String, List<Asked>> experiments) {
    /// As long as nothing is known.
    public static final Reach NONE = new Reach(Map.of(), Map.of(), Map.of());

    public Reach {
        tags = Map.copyOf(tags);
        consumers = Map.copyOf(consumers);
        experiments = Map.copyOf(experiments);
    }

    /// An experiment that is proposed. Its payloads, which may be many, stay where they were derived.
    ///
    /// @param id as the matrix names it
    /// @param question in words
    /// @param payloads how many there are
    /// @param injectable whether a run on the sandbox can ask it
    public record Asked(String id, String question, int payloads, boolean injectable) {}

    Reach withTags(Map<String, NavigableSet<String>> known) {
        return new Reach(known, consumers, experiments);
    }

    Reach withConsumers(Map<String, List<ConsumerImpact>> known) {
        return new Reach(tags, known, experiments);
    }

    Reach withExperiments(Map<String, List<Asked>> known) {
        return new Reach(tags, consumers, known);
    }

    /// Every tag that an edit shows under, sorted.
    NavigableSet<String> everyTag() {
        NavigableSet<String> all = new TreeSet<>();
        tags.values().forEach(all::addAll);
        return all;
    }

    /// Everybody whom an edit hits, sorted.
    NavigableSet<String> everyConsumer() {
        NavigableSet<String> all = new TreeSet<>();
        consumers.values().forEach(hit -> hit.forEach(one -> all.add(one.consumer())));
        return all;
    }

    boolean hits(String root, String consumer) {
        return consumersOf(root).stream().anyMatch(one -> one.consumer().equals(consumer));
    }

    boolean isTagged(String root, String tag) {
        NavigableSet<String> known = tags.get(root);
        return known != null && known.contains(tag);
    }

    List<ConsumerImpact> consumersOf(String root) {
        return consumers.getOrDefault(root, List.of());
    }

    List<Asked> experimentsOf(String root) {
        return experiments.getOrDefault(root, List.of());
    }
}
