package dev.plimsoll.model.contract.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All ways to write a schema anew, by name.
final class SchemaRewrites {
    private final Map<String, SchemaRewrite> all = new TreeMap<>();

    SchemaRewrites() {
        all.putAll(Wrappings.all());
        all.putAll(Unions.all());
        all.putAll(Logic.all());
        all.putAll(Bounds.all());
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /// Rewrites one of the schemas in place.
    ///
    /// @return the name of the way; null if none applies
    @Nullable
    String apply(List<SchemaSite> sites, Random random) {
        List<String> names = new ArrayList<>(all.keySet());
        List<SchemaSite> places = new ArrayList<>(sites);
        Collections.shuffle(names, random);
        Collections.shuffle(places, random);
        for (String name : names) {
            if (places.stream().anyMatch(place -> apply(name, place, random))) {
                return name;
            }
        }
        return null;
    }

    boolean apply(String name, SchemaSite site, Random random) {
        JsonNode rewritten = all.get(name).of(site, random);
        if (rewritten != null) {
            site.put().accept(rewritten);
        }
        return rewritten != null;
    }
}
