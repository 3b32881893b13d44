package dev.plimsoll.model.contract.schema;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where in a value a draft is, as [Realism] wants to know it.
final class DraftRealism {
    private final Realism realism;
    private final RandomGenerator random;
    private Place place;

    /// @param owner the property that holds the object
    /// @param entity drawn for each object
    record Place(String owner, String name, long entity, int index) {}

    /// @param name what the whole value is called; empty where it has no name
    DraftRealism(Realism realism, String name, RandomGenerator random) {
        this.realism = realism;
        this.random = random;
        this.place = new Place("", name, random.nextLong(), 0);
    }

    /// Goes into an object at the present place.
    ///
    /// @return the place to come back to
    Place enter() {
        Place outside = place;
        place = new Place(outside.name(), "", random.nextLong(), 0);
        return outside;
    }

    void leave(Place outside) {
        place = outside;
    }

    void atMember(String name) {
        place = new Place(place.owner(), name, place.entity(), 0);
    }

    void atItem(int index) {
        place = new Place(place.owner(), place.name(), place.entity(), index);
    }

    /// A likely value for a text or a number; null where none is known or the schema leaves the kind open.
    @Nullable
    JsonNode propose(Flat flat) {
        Kind kind = flat.kinds.contains(Kind.STRING) ? Kind.STRING : Kind.NUMBER;
        boolean composed = flat.kinds.contains(Kind.OBJECT) || flat.kinds.contains(Kind.ARRAY);
        if (composed || !flat.kinds.contains(kind)) {
            return null;
        }
        return realism.propose(new Realism.Wanted(
                place.name(),
                place.owner(),
                kind,
                flat.whole,
                flat.formats,
                new Realism.Range(flat.minLength, flat.maxLength, flat.min, flat.max),
                place.entity(),
                place.index()));
    }
}
