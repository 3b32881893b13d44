package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Follows a change from its direct consumers through what they serve to those who consume them, and on. Ways that are
/// known link by link are followed first, so a service that both lead to is told by the known one; among those the
/// shortest counts, then the first by name. A cycle ends where it comes back to a part that was followed before.
final class IndirectImpact {
    private final Landscape landscape;
    private final Passing passing;
    private final Map<String, ConsumerImpact> found = new TreeMap<>();
    private final Set<Link> visited = new HashSet<>();
    private final Set<String> direct = new HashSet<>();

    /// @param chain from the service next to the change to the one from which the way goes on
    /// @param known whether every step of it is known to use what changes
    private record Way(List<Link> chain, boolean known) {
        Link end() {
            return chain.getLast();
        }

        Way and(Link link, boolean isKnown) {
            List<Link> longer = new ArrayList<>(chain);
            longer.add(link);
            return new Way(longer, known && isKnown);
        }
    }

    private IndirectImpact(Landscape landscape) {
        this.landscape = landscape;
        this.passing = new Passing(landscape);
    }

    /// @param hits the direct consumers that are or may be affected, in the order of their names
    static Collection<ConsumerImpact> of(Change change, List<ConsumerImpact> hits, Landscape landscape) {
        IndirectImpact search = new IndirectImpact(landscape);
        hits.forEach(hit -> search.direct.add(hit.consumer()));
        List<Way> known = search.starts(change, hits, true);
        List<Way> followed = search.follow(known, true);
        List<Way> all = new ArrayList<>(followed);
        all.addAll(search.starts(change, hits, false));
        search.follow(all, false);
        return search.found.values();
    }

    private List<Way> starts(Change change, List<ConsumerImpact> hits, boolean known) {
        List<Way> ways = new ArrayList<>();
        for (ConsumerImpact hit : hits) {
            if ((hit.use() == Use.USED) == known) {
                for (Link link : passing.links(hit.consumer(), landscape.provider(), shape(change), field(change))) {
                    if (visited.add(link)) {
                        ways.add(new Way(List.of(link), known));
                    }
                }
            }
        }
        return ways;
    }

    private static @Nullable OperationShape shape(Change change) {
        return change.operation() == null ? null : OperationShape.of(change.operation());
    }

    private static @Nullable FieldPath field(Change change) {
        Subject subject = change.subject();
        return subject == null || subject.part() != Subject.Part.RESPONSE_BODY ? null : new FieldPath(subject.path());
    }

    /// @return every way that was followed, in the order in which that was done
    private List<Way> follow(List<Way> starts, boolean onlyKnown) {
        Deque<Way> queue = new ArrayDeque<>(starts);
        List<Way> followed = new ArrayList<>();
        while (!queue.isEmpty()) {
            Way way = queue.poll();
            followed.add(way);
            for (String consumer : landscape.consumersOf(way.end().service())) {
                if (!consumer.equals(landscape.provider())) {
                    step(way, consumer, onlyKnown, queue);
                }
            }
        }
        return followed;
    }

    private void step(Way way, String consumer, boolean onlyKnown, Deque<Way> queue) {
        Finding finding = passing.of(consumer, way.end());
        if (finding == null) {
            return;
        }
        boolean known = way.known() && finding.use() == Use.USED;
        if (onlyKnown && !known) {
            return;
        }
        if (!direct.contains(consumer)) {
            found.putIfAbsent(consumer, impact(consumer, way, finding, known));
        }
        OperationShape shape = way.end().operation() == null
                ? null
                : OperationShape.of(way.end().operation());
        for (Link link :
                passing.links(consumer, way.end().service(), shape, way.end().field())) {
            if (visited.add(link)) {
                queue.add(way.and(link, known));
            }
        }
    }

    private ConsumerImpact impact(String consumer, Way way, Finding finding, boolean known) {
        String doubt =
                known || finding.use() != Use.USED ? "" : " Whether the change comes through to there is not known.";
        return new ConsumerImpact(
                consumer,
                landscape.standing(consumer),
                known ? finding.outcome() : Outcome.UNPROVEN,
                known ? Use.USED : Use.UNKNOWN,
                way.chain(),
                finding.reason() + doubt,
                finding.evidence());
    }
}
