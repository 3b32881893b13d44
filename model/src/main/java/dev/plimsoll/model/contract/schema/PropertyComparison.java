package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the properties of an object: those that came, went, or became required, and then each on its own.
final class PropertyComparison {
    private final NodeComparison node;
    private final Walk walk;
    private final Flat base;
    private final Flat revision;
    private final Set<String> before;
    private final Set<String> after;

    PropertyComparison(NodeComparison node) {
        this.node = node;
        this.walk = node.walk;
        this.base = node.base;
        this.revision = node.revision;
        this.before = base.declared();
        this.after = revision.declared();
    }

    void compare() {
        walk.prover.differing().of(base, revision).forEach(this::property);
        additional();
    }

    private void property(String name) {
        boolean had = before.contains(name) && !base.isExcluded(name, walk.flow);
        boolean has = after.contains(name) && !revision.isExcluded(name, walk.flow);
        boolean hadAny = before.contains(name);
        boolean hasAny = after.contains(name);
        if (hadAny && hasAny) {
            access(name);
        }
        if (!had && !has && !base.required.contains(name) && !revision.required.contains(name)) {
            excluded(name, hadAny, hasAny);
            return;
        }
        if (hadAny != hasAny) {
            cameOrWent(name, hadAny);
            return;
        }
        if (base.required.contains(name) != revision.required.contains(name) && !accessChanged(name)) {
            boolean was = base.required.contains(name);
            boolean filled = !was && hasDefault(name);
            Inclusion absent = absence(name);
            if (!absent.isIncluded() || !isSaidElsewhere()) {
                report(
                        filled ? Aspect.REQUIRED_WITH_DEFAULT : Aspect.REQUIRED,
                        name,
                        was ? "required" : "optional",
                        was ? "optional" : "required",
                        absent);
            }
        }
        if (had && has) {
            walk.walk(node.place, name, base.property(name), revision.property(name));
        }
    }

    private void cameOrWent(String name, boolean hadIt) {
        Inclusion present = presence(name, hadIt);
        if (present.isIncluded() && isWrittenElsewhere(name, hadIt)) {
            return;
        }
        boolean filled = !hadIt && hasDefault(name) && revision.required.contains(name);
        report(
                filled ? Aspect.PROPERTY_WITH_DEFAULT : Aspect.PROPERTY,
                name,
                hadIt ? name : null,
                hadIt ? null : name,
                present);
    }

    /// Whether a branch or a condition demands what the other side says outright.
    private boolean isSaidElsewhere() {
        return (InPlace.isAny(base) || InPlace.isAny(revision)) && walk.meansTheSame(base, revision);
    }

    /// What an object and the branches that it was split into both have neither came nor went; the union that came
    /// says what else changed. Nor does a property that went into branches that were there before, or one that no
    /// value may have, where the whole says the same in other words.
    private boolean isWrittenElsewhere(String name, boolean hadIt) {
        Flat with = hadIt ? base : revision;
        Flat without = hadIt ? revision : base;
        Flattening flattening = walk.prover.flattening();
        boolean moved = Declared.always(without, name, flattening);
        boolean matched = without.propertyPatterns().stream().anyMatch(pattern -> Patterns.find(pattern, name));
        boolean never = flattening.of(with.property(name)).isImpossible();
        return (moved && with.unions.isEmpty()) || ((moved || never || matched) && walk.meansTheSame(base, revision));
    }

    /// What happens to a write-only property in a response, for those who look for it; nothing is exchanged there.
    private void excluded(String name, boolean hadAny, boolean hasAny) {
        if (walk.flow == Flow.REQUEST) {
            return;
        }
        if (hadAny != hasAny) {
            report(Aspect.EXCLUDED_PROPERTY, name, hadAny ? name : null, hasAny ? name : null, Inclusion.included());
        } else if (hadAny && isRequired(base, name) != isRequired(revision, name)) {
            boolean was = isRequired(base, name);
            report(
                    Aspect.EXCLUDED_REQUIRED,
                    name,
                    was ? "required" : "optional",
                    was ? "optional" : "required",
                    Inclusion.included());
        }
    }

    private boolean hasDefault(String name) {
        return walk.prover.flattening().of(revision.property(name)).owners.containsKey("default");
    }

    /// Whether a property is required as written, whichever way the message travels.
    static boolean isRequired(Flat flat, String name) {
        return flat.required.contains(name)
                || flat.objects.stream()
                        .anyMatch(shape -> shape.strings("required").contains(name));
    }

    private boolean accessChanged(String name) {
        return base.isExcluded(name, walk.flow) != revision.isExcluded(name, walk.flow);
    }

    /// A property that only one side declares: whether leaving it out, or sending it, is accepted.
    private Inclusion presence(String name, boolean hadIt) {
        boolean senderHasIt = (walk.flow == Flow.REQUEST) == hadIt;
        Inclusion absent = absence(name);
        if (!absent.isIncluded() || !(senderHasIt || node.sender().maySend(name))) {
            return absent;
        }
        Flattening flattening = walk.prover.flattening();
        Flat sent = flattening.of(node.sender().property(name));
        Place at = node.place.property(name, sent);
        return walk.verdicts.local(at, sent, flattening.of(node.receiver().property(name)));
    }

    /// Whether the sender may leave out what the receiver requires.
    private Inclusion absence(String name) {
        boolean matters = node.receiver().required.contains(name)
                && !node.sender().required.contains(name);
        return matters ? node.local(flat -> flat.ownRequired().add(name)) : Inclusion.included();
    }

    private void access(String name) {
        for (String keyword : List.of("readOnly", "writeOnly")) {
            boolean was = base.property(name).stream().anyMatch(schema -> schema.isTrue(keyword));
            boolean is = revision.property(name).stream().anyMatch(schema -> schema.isTrue(keyword));
            if (was != is) {
                report(
                        keyword.equals("readOnly") ? Aspect.READ_ONLY : Aspect.WRITE_ONLY,
                        name,
                        was ? keyword : null,
                        is ? keyword : null,
                        absence(name));
            }
        }
    }

    private void additional() {
        boolean wasClosed = isClosed(base);
        boolean isClosed = isClosed(revision);
        if (wasClosed != isClosed) {
            node.report(
                    Aspect.ADDITIONAL_PROPERTIES,
                    "additionalProperties",
                    wasClosed ? "closed" : "open",
                    isClosed ? "closed" : "open",
                    extra());
        }
        boolean isOpen = !base.isClosed() && !revision.isClosed();
        if (isOpen && (base.isMap() || revision.isMap())) {
            String name = Flat.freshName(base, revision);
            walk.walk(node.place, "{}", base.property(name), revision.property(name));
        }
        patterns();
    }

    /// Whether undeclared properties that the sender writes of are accepted.
    private Inclusion extra() {
        Flat receiver = node.receiver();
        if (!node.sender().isMap() || !isClosed(receiver)) {
            return Inclusion.included();
        }
        String name = Flat.freshName(base, revision);
        Flat sent = walk.prover.flattening().of(node.sender().property(name));
        return walk.verdicts.local(
                node.place.property(name, sent), sent, walk.prover.flattening().of(receiver.property(name)));
    }

    /// By this keyword; `unevaluatedProperties` is compared as a keyword of its own.
    private static boolean isClosed(Flat flat) {
        return flat.objects.stream()
                .map(shape -> shape.schema("additionalProperties"))
                .anyMatch(additional -> additional != null && Boolean.FALSE.equals(additional.literal()));
    }

    private void patterns() {
        if (!base.propertyPatterns().equals(revision.propertyPatterns())) {
            Flat only = new Flat();
            only.ownObjects().addAll(node.receiver().objects);
            only.ownParts().addAll(node.receiver().objects);
            node.report(
                    Aspect.KEYWORD,
                    "patternProperties",
                    base.propertyPatterns().isEmpty() ? null : String.join(" and ", base.propertyPatterns()),
                    revision.propertyPatterns().isEmpty() ? null : String.join(" and ", revision.propertyPatterns()),
                    walk.verdicts.local(node.place, node.sender(), only));
        }
    }

    private void report(Aspect aspect, String name, @Nullable String was, @Nullable String is, Inclusion inclusion) {
        List<String> path = new ArrayList<>(node.place.path());
        path.add(name);
        boolean gone = before.contains(name) && !after.contains(name);
        boolean required = isRequired(gone ? base : revision, name);
        walk.report(aspect, name, path, was, is, required, origin(base, name), origin(revision, name), inclusion);
    }

    private Origin origin(Flat flat, String name) {
        for (Schema shape : flat.objects) {
            Schema declared = shape.properties().get(name);
            if (declared != null) {
                return declared.origin();
            }
            Schema named = shape.named("patternProperties").get(Patterns.exactly(name));
            if (named != null) {
                return named.origin();
            }
        }
        return node.origin(flat, "properties");
    }
}
