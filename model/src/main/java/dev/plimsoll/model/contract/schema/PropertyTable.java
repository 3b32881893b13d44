package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What schemas of objects, taken together, say of properties. Looked up once a name. For one thread.
final class PropertyTable {
    private final List<Schema> objects;
    private final List<Flat.Opaque> keywords;
    private final List<Rest> rests;
    private final List<NameRule> rules;
    private final Map<String, List<Schema>> properties = new HashMap<>();
    private @Nullable Set<String> declared;

    /// What `unevaluatedProperties` says of the properties that no part of its schema looks at.
    private record Rest(StaticProperties looked, Schema schema) {}

    PropertyTable(List<Schema> objects, List<Flat.Opaque> opaque) {
        this.objects = List.copyOf(objects);
        this.keywords = List.copyOf(opaque);
        this.rests = rests(opaque);
        this.rules = opaque.stream().map(NameRule::of).filter(Objects::nonNull).toList();
    }

    /// Only where it is the same for every value, and no pattern tells which names are looked at.
    private static List<Rest> rests(List<Flat.Opaque> opaque) {
        List<Rest> rests = new ArrayList<>();
        for (Flat.Opaque keyword : opaque) {
            if (keyword.keyword().equals("unevaluatedProperties")) {
                StaticProperties looked = StaticProperties.of(keyword.owner());
                Schema rest = keyword.owner().schema(keyword.keyword());
                if (looked != null && looked.patterns().isEmpty() && !looked.all() && rest != null) {
                    rests.add(new Rest(looked, rest));
                }
            }
        }
        return rests;
    }

    /// Whether this was made of that many objects, of a list that only grows, and of these keywords.
    boolean isOf(int objects, List<Flat.Opaque> opaque) {
        return this.objects.size() == objects && keywords.equals(opaque);
    }

    /// Whether `propertyNames` refuses the name.
    boolean isRefused(String name) {
        return rules.stream().anyMatch(rule -> !rule.accepts(name));
    }

    /// Whether `propertyNames` lists the names that are allowed.
    boolean isListed() {
        return rules.stream().anyMatch(rule -> rule.names() != null);
    }

    /// The patterns by which `propertyNames` tells names apart.
    Set<String> rulePatterns() {
        Set<String> patterns = new LinkedHashSet<>();
        rules.forEach(rule -> patterns.addAll(rule.patterns()));
        return patterns;
    }

    /// What is said of properties that nothing declares.
    private List<Schema> undeclared() {
        return Stream.concat(
                        objects.stream()
                                .map(shape -> shape.schema("additionalProperties"))
                                .filter(Objects::nonNull),
                        rests.stream().map(Rest::schema))
                .toList();
    }

    /// Whether properties that nothing declares are refused.
    boolean isClosed() {
        return isListed() || undeclared().stream().anyMatch(schema -> Boolean.FALSE.equals(schema.literal()));
    }

    /// All declared names. A pattern that few names fit declares them, and so does a list of allowed names; a name
    /// that is refused is declared by nobody.
    Set<String> declared() {
        if (declared == null) {
            Set<String> names = new LinkedHashSet<>();
            for (Schema shape : objects) {
                names.addAll(shape.properties().keySet());
                shape.named("patternProperties").keySet().stream()
                        .map(Patterns::literals)
                        .forEach(names::addAll);
            }
            names.removeIf(this::isRefused);
            names.addAll(listed());
            declared = Collections.unmodifiableSet(names);
        }
        return declared;
    }

    /// The listed names that nothing refuses.
    private Set<String> listed() {
        Set<String> names = new LinkedHashSet<>();
        rules.stream().map(NameRule::names).filter(Objects::nonNull).forEach(names::addAll);
        names.removeIf(name ->
                isRefused(name) || of(name).stream().anyMatch(schema -> Boolean.FALSE.equals(schema.literal())));
        return names;
    }

    /// What the value of a property must satisfy; empty where nothing is said about it.
    List<Schema> of(String name) {
        return properties.computeIfAbsent(name, this::read);
    }

    private List<Schema> read(String name) {
        Set<Schema> all = new LinkedHashSet<>();
        for (Schema shape : objects) {
            Schema property = shape.properties().get(name);
            if (property != null) {
                all.add(property);
            }
            boolean matched = property != null;
            for (Map.Entry<String, Schema> pattern :
                    shape.named("patternProperties").entrySet()) {
                if (Patterns.find(pattern.getKey(), name)) {
                    all.add(pattern.getValue());
                    matched = true;
                }
            }
            Schema additional = shape.schema("additionalProperties");
            if (!matched && additional != null) {
                all.add(additional);
            }
        }
        rules.stream().filter(rule -> !rule.accepts(name)).forEach(rule -> all.add(rule.refusal()));
        rests.stream().filter(rest -> !rest.looked().has(name)).forEach(rest -> all.add(rest.schema()));
        return List.copyOf(all);
    }
}
