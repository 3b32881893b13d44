package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.sandbox.dataset.DataTable;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswer;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tables whose rows are the items of a contract's collections, in place of data that is made up for each item.
public final class EntityTables {
    /// No tables.
    public static final EntityTables NONE = new EntityTables(Map.of());

    private final Map<String, EntityTable> byCollection;

    private EntityTables(Map<String, EntityTable> byCollection) {
        this.byCollection = byCollection;
    }

    /// What a table is used for.
    ///
    /// @param collection its path template
    /// @param strange columns that no property has the name of
    public record Use(String collection, int rows, List<String> strange) {}

    /// The same and one more table.
    ///
    /// @param collection one of [#collection]
    /// @throws IllegalArgumentException if the collection has a table already, or the table no row
    public EntityTables with(String collection, DataTable table) {
        Map<String, EntityTable> more = new TreeMap<>(byCollection);
        if (more.put(collection, new EntityTable(table)) != null) {
            throw new IllegalArgumentException("there are two tables for " + collection);
        }
        return new EntityTables(more);
    }

    /// The collection of a contract that is meant.
    ///
    /// @param meant its path template, or its last segment
    /// @throws IllegalArgumentException if the contract has no such collection, or several
    public static String collection(Contract contract, String meant) {
        TreeSet<String> all = new TreeSet<>();
        Resource.of(contract).values().forEach(resource -> all.add(resource.collection()));
        if (all.contains(meant)) {
            return meant;
        }
        List<String> found = all.stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(meant))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "the contract has no collection '" + meant + "'"
                                + (all.isEmpty() ? "" : ", but " + some(List.copyOf(all)))
                        : "the contract has several collections '" + meant + "': " + some(found));
    }

    private static String some(List<String> paths) {
        int most = 8;
        return String.join(", ", paths.subList(0, Math.min(most, paths.size())))
                + (paths.size() > most ? " and " + (paths.size() - most) + " more" : "");
    }

    /// What each table is used for.
    ///
    /// @throws IllegalArgumentException if a table has no column that its collection has a property for
    public List<Use> uses(Contract contract, Vocabulary vocabulary, long seed) {
        Map<String, Resource> resources = Resource.of(contract);
        SyntheticAnswers answers = new SyntheticAnswers(vocabulary, seed);
        return byCollection.entrySet().stream()
                .map(entry -> use(entry.getKey(), entry.getValue(), item(resources.get(entry.getKey()), answers)))
                .toList();
    }

    private static Use use(String collection, EntityTable table, @Nullable JsonNode item) {
        if (item == null || !item.isObject()) {
            throw new IllegalArgumentException("the contract does not say what an item of " + collection + " is");
        }
        List<String> strange = table.strange(item);
        if (strange.size() == table.columns()) {
            throw new IllegalArgumentException("no column is a property of the items of " + collection + ", which have "
                    + String.join(", ", item.propertyNames()));
        }
        return new Use(collection, table.size(), strange);
    }

    private static @Nullable JsonNode item(@Nullable Resource resource, SyntheticAnswers answers) {
        Operation get = resource == null ? null : resource.get();
        Operation list = resource == null ? null : resource.list();
        if (get != null) {
            return body(answers.answer(get));
        }
        JsonNode all = list == null ? null : body(answers.answer(list));
        Listing listing = all == null ? null : Listing.of(all);
        return listing == null || listing.items().isEmpty()
                ? null
                : listing.items().get(0);
    }

    private static @Nullable JsonNode body(SyntheticAnswer answer) {
        return answer instanceof SyntheticAnswer.Given given ? given.body() : null;
    }

    @Nullable
    EntityTable of(Resource resource) {
        return byCollection.get(resource.collection());
    }

    /// What tells these tables from others; empty for none.
    String digest() {
        StringBuilder digest = new StringBuilder();
        byCollection.forEach((collection, table) ->
                digest.append(' ').append(collection).append(' ').append(table.digest()));
        return digest.toString();
    }
}
