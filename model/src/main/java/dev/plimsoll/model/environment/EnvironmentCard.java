package dev.plimsoll.model.environment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Who answers for an environment, and what experiments there are for and must not do. Everybody whom it names
/// acknowledges it before the first run there, and again when it has changed.
///
/// @param name as plans write it in their scope
/// @param owner answers for it
/// @param deputy stands in for the owner
/// @param operators may run experiments there
/// @param product speaks for the product
/// @param killHolders may stop everything at any time
/// @param objectives what experiments there are to find out
/// @param boundaries what must not happen there
/// @param rollback how it returns to its good state
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record EnvironmentCard(
        String name,
        Person owner,
        Person deputy,
        List<Person> operators,
        Person product,
        List<Person> killHolders,
        List<String> objectives,
        List<String> boundaries,
        String rollback,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<EnvironmentCard> {
    /// A card as a file.
    public static final OpenDocument<EnvironmentCard> DOCUMENT =
            new OpenDocument<>(EnvironmentCard.class, "an environment's card");

    public EnvironmentCard {
        name = name.strip();
        operators = List.copyOf(operators);
        killHolders = List.copyOf(killHolders);
        objectives = List.copyOf(objectives);
        boundaries = List.copyOf(boundaries);
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an environment needs the name that plans give it");
        }
        require(name, "operators", operators);
        require(name, "holders of the kill switch", killHolders);
        require(name, "objectives", objectives);
        require(name, "boundaries", boundaries);
        if (rollback.isBlank()) {
            throw new IllegalArgumentException("the card of '" + name + "' does not say how it is rolled back");
        }
    }

    private static void require(String name, String what, List<?> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("the card of '" + name + "' names no " + what);
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll environment's ownership card", EnvironmentCard.class);
    }

    /// Everybody whom it names, once, with what they are to it.
    public Map<Person, String> roles() {
        Map<Person, String> roles = new LinkedHashMap<>();
        add(roles, owner, "owner");
        add(roles, deputy, "deputy");
        operators.forEach(person -> add(roles, person, "operator"));
        add(roles, product, "product owner");
        killHolders.forEach(person -> add(roles, person, "kill switch"));
        return roles;
    }

    private static void add(Map<Person, String> roles, Person person, String role) {
        roles.merge(person, role, (known, other) -> known + ", " + other);
    }

    @Override
    public EnvironmentCard withUnknown(Map<String, JsonNode> other) {
        return new EnvironmentCard(
                name, owner, deputy, operators, product, killHolders, objectives, boundaries, rollback, other);
    }
}
