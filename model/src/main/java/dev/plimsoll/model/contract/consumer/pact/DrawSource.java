package dev.plimsoll.model.contract.consumer.pact;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// What generated values are made of. The same source gives the same values.
///
/// @param random seeded; it is used up by drawing
/// @param now the moment that dates and times are
/// @param states values that setting up provider states gave, by name
/// @param provider base address of the provider under test
public record DrawSource(RandomGenerator random, ZonedDateTime now, Map<String, JsonNode> states, String provider) {
    public DrawSource {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }
}
