package dev.plimsoll.model.sandbox.edge;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Payloads at the edges of one schema, and how much of its edges they cover.
///
/// @param cases in the order of the places, from the outside in
/// @param applying the sorts of edges that the schema has
/// @param unreached JSON Pointers of declared places for which no valid value was found; their edges are not known
/// @param unsaid those that apply and have no case because the media type of the body cannot say them
public record EdgePack(List<EdgeCase> cases, Set<EdgeClass> applying, List<String> unreached, Set<EdgeClass> unsaid) {
    /// One whose media type can say everything.
    public EdgePack(List<EdgeCase> cases, Set<EdgeClass> applying, List<String> unreached) {
        this(cases, applying, unreached, Set.of());
    }

    /// One without a case.
    static final EdgePack NONE = new EdgePack(List.of(), Set.of(), List.of());

    public EdgePack {
        cases = List.copyOf(cases);
        applying = Set.copyOf(applying);
        unreached = List.copyOf(unreached);
        unsaid = Set.copyOf(unsaid);
    }

    /// The sorts of edges for which there is a case.
    public Set<EdgeClass> exercised() {
        Set<EdgeClass> exercised = EnumSet.noneOf(EdgeClass.class);
        cases.forEach(one -> exercised.add(one.edge()));
        return exercised;
    }

    /// How many cases there are of each sort.
    public Map<EdgeClass, Integer> counts() {
        Map<EdgeClass, Integer> counts = new EnumMap<>(EdgeClass.class);
        cases.forEach(one -> counts.merge(one.edge(), 1, Integer::sum));
        return counts;
    }
}
