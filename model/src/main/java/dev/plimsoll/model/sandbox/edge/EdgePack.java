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
public record EdgePack(List<EdgeCase> cases, Set<EdgeClass> applying, List<String> unreached) {
    public EdgePack {
        cases = List.copyOf(cases);
        applying = Set.copyOf(applying);
        unreached = List.copyOf(unreached);
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
