package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the keywords that refuse no value and still say how a value is to be read: defaults, deprecation with its
/// day, maturity, what an encoded text holds, discriminators, lists of values that may grow.
final class AnnotationComparison {
    private static final String DEFAULT_MAPPING = "any other value";
    private static final Set<String> DISCRIMINATOR = Set.of("propertyName", "mapping", "defaultMapping");
    private static final List<String> CONTENT = List.of("contentEncoding", "contentMediaType", "contentSchema");

    private final NodeComparison node;
    private final Flat base;
    private final Flat revision;

    AnnotationComparison(NodeComparison node) {
        this.node = node;
        this.base = node.base;
        this.revision = node.revision;
    }

    void compare() {
        Inclusion harmless = Inclusion.included();
        texts(Aspect.DEFAULT, "default", json(base, "default"), json(revision, "default"), harmless);
        deprecation();
        texts(
                Aspect.STABILITY,
                "x-stability-level",
                json(base, "x-stability-level"),
                json(revision, "x-stability-level"),
                harmless);
        for (String keyword : CONTENT) {
            content(keyword);
        }
        discriminator();
        members("discriminator", DISCRIMINATOR);
        xml();
        members("xml", XmlForm.MEMBERS);
        extensible();
    }

    private void xml() {
        Node before = written(base, "xml");
        Node after = written(revision, "xml");
        if (before != null || after != null) {
            String was = XmlForm.of(before, usualName(base));
            String is = XmlForm.of(after, usualName(revision));
            texts(Aspect.XML, "xml", was, is, Inclusion.included());
        }
    }

    /// What an element is called where nothing else is said: the property, or the component at the root.
    private String usualName(Flat flat) {
        List<String> path = node.place.path();
        if (!path.isEmpty()) {
            return path.getLast();
        }
        String pointer = NodeComparison.ownOrigin(flat).pointer();
        boolean component = pointer.startsWith("/components/schemas/") || pointer.startsWith("/definitions/");
        return component ? pointer.substring(pointer.lastIndexOf('/') + 1) : "(no name)";
    }

    /// Members that nobody here knows the meaning of are not passed over.
    private void members(String keyword, Set<String> known) {
        Node before = written(base, keyword);
        Node after = written(revision, keyword);
        if (before == null && after == null) {
            return; // nearly always
        }
        Set<String> names = new LinkedHashSet<>(names(before));
        names.addAll(names(after));
        names.removeIf(name -> name.startsWith("x-") || known.contains(name));
        for (String name : names) {
            Node one = before == null ? null : before.get(name);
            Node other = after == null ? null : after.get(name);
            if (one == null || other == null || one.hash() != other.hash()) {
                String member = "the member '" + name + "' of '" + keyword + "'";
                node.walk.notice(member + " differs and is not understood");
                node.report(
                        Aspect.KEYWORD,
                        keyword + "." + name,
                        one == null ? null : keyword + "." + name,
                        other == null ? null : keyword + "." + name,
                        new Inclusion.Undecided(member + " is not understood"));
            }
        }
    }

    private static Set<String> names(@Nullable Node written) {
        Set<String> names = new LinkedHashSet<>();
        if (written instanceof MapNode object) {
            object.members().forEach(member -> names.add(member.name()));
        }
        return names;
    }

    private void content(String keyword) {
        Node before = written(base, keyword);
        Node after = written(revision, keyword);
        if (!isSame(keyword, before, after) && !Octets.saidBy(keyword, base, revision)) {
            node.report(
                    Aspect.KEYWORD,
                    keyword,
                    before == null ? null : text(before),
                    after == null ? null : text(after),
                    new Inclusion.Undecided("validators do not check '" + keyword + "'"));
        }
    }

    private void deprecation() {
        boolean was = isDeprecated(base);
        boolean is = isDeprecated(revision);
        String before = json(base, "x-sunset");
        String after = json(revision, "x-sunset");
        if (was != is) {
            String day = is ? after : before;
            String word = day == null ? "deprecated" : "deprecated with sunset " + day;
            texts(Aspect.DEPRECATED, "deprecated", was ? word : null, is ? word : null, Inclusion.included());
        } else if (is) {
            texts(Aspect.SUNSET, "x-sunset", before, after, Inclusion.included());
        }
    }

    private static boolean isDeprecated(Flat flat) {
        Node written = written(flat, "deprecated");
        return written != null && written.isTrue();
    }

    /// Values that the list of the sender names and the other does not are undecided: the list may grow, so other
    /// values are allowed, and yet the receiver knows only those that it names.
    private void extensible() {
        Set<String> before = items("x-extensible-enum", base);
        Set<String> after = items("x-extensible-enum", revision);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        boolean request = node.walk.flow == Flow.REQUEST;
        Inclusion unsure = new Inclusion.Undecided("a list that may grow refuses no value");
        for (String value : before) {
            if (!after.contains(value)) {
                node.report(
                        Aspect.EXTENSIBLE_ENUM_VALUE,
                        "x-extensible-enum",
                        value,
                        null,
                        request ? unsure : Inclusion.included());
            }
        }
        for (String value : after) {
            if (!before.contains(value)) {
                node.report(Aspect.EXTENSIBLE_ENUM_VALUE, "x-extensible-enum", null, value, Inclusion.included());
            }
        }
    }

    private static Set<String> items(String keyword, Flat flat) {
        Node written = written(flat, keyword);
        Set<String> items = new LinkedHashSet<>();
        if (written != null) {
            written.items().forEach(item -> items.add(text(item)));
        }
        return items;
    }

    /// A discriminator is a hint and changes no validation (OpenAPI 3.1.1, Discriminator Object).
    private void discriminator() {
        Node before = written(base, "discriminator");
        Node after = written(revision, "discriminator");
        if (before == null || after == null) {
            if (before != after) {
                report("discriminator", before == null ? null : name(before), after == null ? null : name(after));
            }
            return;
        }
        if (!name(before).equals(name(after))) {
            report("discriminator-property-name", name(before), name(after));
        }
        mapping(targets(before), targets(after));
    }

    private void mapping(Map<String, String> before, Map<String, String> after) {
        before.forEach((key, target) -> {
            String now = after.get(key);
            if (now == null) {
                report("discriminator-mapping", key, null);
            } else if (!leadsToSame(target, now)) {
                report("discriminator-mapping", key + " to " + target, key + " to " + now);
            }
        });
        after.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .forEach(key -> report("discriminator-mapping", null, key));
    }

    /// Whether both targets are the same, or one that was renamed: then the new one accepts what the old one did.
    private boolean leadsToSame(String before, String after) {
        if (TargetName.of(before).equals(TargetName.of(after))) {
            return true; // what changed inside the schema is reported there
        }
        Schema one = target(base, before);
        Schema other = target(revision, after);
        boolean renamed = target(revision, TargetName.of(before)) == null && target(base, TargetName.of(after)) == null;
        return renamed
                && one != null
                && other != null
                && (node.walk.prover.sameness().areSame(one, other) || accept(one, other));
    }

    private boolean accept(Schema one, Schema other) {
        Prover prover = node.walk.prover;
        Flat left = prover.flattening().of(one);
        Flat right = prover.flattening().of(other);
        return prover.ask(left, right).isIncluded() && prover.ask(right, left).isIncluded();
    }

    private static @Nullable Schema target(Flat flat, String target) {
        for (Union union : flat.unions) {
            for (Schema branch : union.branches()) {
                if (named(branch, target)) {
                    return branch.reference();
                }
            }
        }
        return null;
    }

    private static boolean named(Schema branch, String target) {
        String reference = branch.referenceText();
        return reference != null && TargetName.of(reference).equals(TargetName.of(target));
    }

    /// Without keys that lead to the schema of their own name: they do so unwritten (OpenAPI 3.1.1, Discriminator
    /// Object).
    private static Map<String, String> targets(Node discriminator) {
        Map<String, String> targets = new LinkedHashMap<>();
        if (discriminator.get("mapping") instanceof MapNode mapping) {
            mapping.members().forEach(member -> targets.put(member.name(), text(member.value())));
            targets.entrySet().removeIf(mapped -> mapped.getKey().equals(TargetName.of(mapped.getValue())));
        }
        Node rest = discriminator.get("defaultMapping"); // OpenAPI 3.2: for other values, and where there is none
        if (rest != null) {
            targets.put(DEFAULT_MAPPING, text(rest));
        }
        return targets;
    }

    private static String name(Node discriminator) {
        Node name = discriminator.get("propertyName");
        return name == null ? "" : text(name);
    }

    private void report(String keyword, @Nullable String before, @Nullable String after) {
        node.report(Aspect.DISCRIMINATOR, keyword, before, after, Inclusion.included());
    }

    private void texts(
            Aspect aspect, String keyword, @Nullable String before, @Nullable String after, Inclusion answer) {
        if (before == null ? after != null : !before.equals(after)) {
            node.report(aspect, keyword, before, after, answer);
        }
    }

    /// All but one of them are data: their text says everything, whatever the schema language.
    private boolean isSame(String keyword, @Nullable Node before, @Nullable Node after) {
        if (before == null || after == null) {
            return before == after;
        }
        return keyword.equals("contentSchema")
                ? node.walk.prover.sameness().areSame(before, after)
                : before.hash() == after.hash();
    }

    static @Nullable Node written(Flat flat, String keyword) {
        Schema owner = flat.owners.get(keyword);
        return owner == null ? null : owner.keyword(keyword);
    }

    private static @Nullable String json(Flat flat, String keyword) {
        Node written = written(flat, keyword);
        return written == null
                ? null
                : keyword.equals("default") ? written.toJson().toString() : text(written);
    }

    /// A text as it is; everything else as JSON.
    private static String text(Node written) {
        String text = written.text();
        return text != null
                ? text
                : written instanceof ScalarNode
                        ? written.toJson().asString()
                        : written.toJson().toString();
    }
}
