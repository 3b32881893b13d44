package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Schema;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lockstep walk over two schemas. Places that are reached again on the way down are not entered twice, so
/// cyclic schemas end; after a number of places every pair of schemas is entered once only, so broad ones end too.
/// Where the branches of a union share a part, the part is walked once: another way to it says nothing new.
final class Walk {
    private static final int PLACES = 4000;
    private static final int DEEPEST = 60;
    private static final Set<Aspect> DESCRIBING = EnumSet.of(
            Aspect.PROPERTY,
            Aspect.PROPERTY_WITH_DEFAULT,
            Aspect.EXCLUDED_PROPERTY,
            Aspect.EXCLUDED_REQUIRED,
            Aspect.READ_ONLY,
            Aspect.WRITE_ONLY,
            Aspect.DEFAULT,
            Aspect.DEPRECATED,
            Aspect.SUNSET,
            Aspect.STABILITY,
            Aspect.EXTENSIBLE_ENUM_VALUE,
            Aspect.DISCRIMINATOR,
            Aspect.XML);

    final Flow flow;
    final Prover prover;
    private final Equivalence equivalence;
    final Verdicts verdicts;
    private final List<SchemaDifference> found;
    private final Set<String> notices;
    private final Set<Pair> open = new HashSet<>();
    private final Set<Pair> seen = new HashSet<>();
    private final Map<List<String>, Set<Pair>> finished = new HashMap<>();
    private int places;
    private int turnedBack;

    private record Pair(Flat base, Flat revision) {}

    Walk(
            Flow flow,
            Prover prover,
            Equivalence equivalence,
            Verdicts verdicts,
            List<SchemaDifference> found,
            Set<String> notices) {
        this.flow = flow;
        this.prover = prover;
        this.equivalence = equivalence;
        this.verdicts = verdicts;
        this.found = found;
        this.notices = notices;
    }

    void walk(Place place, Flat base, Flat revision) {
        Pair pair = new Pair(base, revision);
        if (base == revision || isSame(base, revision) || isFinished(place.path(), pair)) {
            return;
        }
        boolean again = !seen.add(pair) && places > PLACES;
        if (again || place.depth() > DEEPEST || !open.add(pair)) {
            turnedBack++;
            return;
        }
        enter(place, pair);
    }

    private void enter(Place place, Pair pair) {
        int before = turnedBack;
        places++;
        try {
            new NodeComparison(this, place, pair.base(), pair.revision()).compare();
        } finally {
            open.remove(pair);
        }
        if (turnedBack == before) { // otherwise another way to here may lead further
            finished.computeIfAbsent(place.path(), _ -> new HashSet<>()).add(pair);
        }
    }

    private boolean isFinished(List<String> path, Pair pair) {
        return finished.getOrDefault(path, Set.of()).contains(pair);
    }

    void walk(Place parent, String step, List<Schema> base, List<Schema> revision) {
        walk(parent, step, 0, base, revision);
    }

    void walk(Place parent, String step, int index, List<Schema> base, List<Schema> revision) {
        Flattening flattening = prover.flattening();
        Flat before = flattening.of(base);
        Flat after = flattening.of(revision);
        walk(new Place(parent, step, index, sender(before, after)), before, after);
    }

    boolean isSame(Flat base, Flat revision) {
        return !base.parts.isEmpty() && prover.sameness().areSame(List.copyOf(base.parts), List.copyOf(revision.parts));
    }

    Flat sender(Flat base, Flat revision) {
        return flow == Flow.REQUEST ? base : revision;
    }

    Flat receiver(Flat base, Flat revision) {
        return flow == Flow.REQUEST ? revision : base;
    }

    void report(
            Aspect aspect,
            String keyword,
            List<String> path,
            @Nullable String before,
            @Nullable String after,
            boolean required,
            Origin base,
            Origin revision,
            Inclusion inclusion) {
        found.add(new SchemaDifference(aspect, keyword, path, before, after, required, base, revision, inclusion));
    }

    /// Whether both accept the same values, read as they are written.
    boolean meansTheSame(Flat base, Flat revision) {
        return meanTheSame(List.copyOf(base.parts), List.copyOf(revision.parts));
    }

    boolean meanTheSame(List<Schema> base, List<Schema> revision) {
        return equivalence.areEquivalent(base, revision);
    }

    /// How many differences are found so far.
    int count() {
        return found.size();
    }

    /// Whether what was found since then has keywords that restrict values at a place, all of them harmless there.
    boolean isHarmlessSince(int count, List<String> path) {
        List<SchemaDifference> here = found.subList(count, found.size()).stream()
                .filter(difference -> isRestriction(difference, path))
                .toList();
        return !here.isEmpty()
                && here.stream().noneMatch(difference -> difference.inclusion() instanceof Inclusion.NotIncluded);
    }

    /// Takes back the keywords that restrict values at a place. On another way to the place they may count.
    void forgetSince(int count, List<String> path) {
        finished.remove(path);
        found.subList(count, found.size()).removeIf(difference -> isRestriction(difference, path));
    }

    private static boolean isRestriction(SchemaDifference difference, List<String> path) {
        return difference.path().equals(path)
                && !DESCRIBING.contains(difference.aspect())
                && Keywords.isKnown(difference.keyword())
                && !difference.keyword().startsWith("content");
    }

    void notice(String sentence) {
        notices.add(sentence);
    }
}
