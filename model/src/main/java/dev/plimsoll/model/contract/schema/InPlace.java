package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The schemas within a conjunction that say something of the same value only where something else holds: branches of
/// unions, conditions, and what depends on a property.
final class InPlace {
    private static final int DEEPEST = 4;

    private InPlace() {}

    /// Whether there is one.
    static boolean isAny(Flat flat) {
        return !flat.unions.isEmpty()
                || flat.opaque.stream().anyMatch(opaque -> of(opaque).findAny().isPresent());
    }

    /// Whether one of them is as wanted. Those that are nested too deeply to be looked at count as such.
    static boolean anyMatch(Flat flat, Flattening flattening, Predicate<Flat> wanted) {
        return anyMatch(flat, flattening, wanted, 0);
    }

    private static boolean anyMatch(Flat flat, Flattening flattening, Predicate<Flat> wanted, int depth) {
        if (flat.unions.isEmpty() && flat.opaque.isEmpty()) {
            return false;
        }
        if (depth == DEEPEST) {
            return true;
        }
        return Stream.concat(
                        flat.unions.stream().flatMap(union -> union.branches().stream()),
                        flat.opaque.stream().flatMap(InPlace::of))
                .anyMatch(schema -> {
                    flattening.effort().spend(1);
                    Flat inner = flattening.of(schema);
                    return inner.kinds.contains(Kind.OBJECT)
                            && (wanted.test(inner) || anyMatch(inner, flattening, wanted, depth + 1));
                });
    }

    private static Stream<Schema> of(Flat.Opaque opaque) {
        Schema owner = opaque.owner();
        return switch (opaque.keyword()) {
            case "if" -> Stream.of("if", "then", "else").map(owner::schema).flatMap(InPlace::present);
            case "dependentSchemas" -> owner.named("dependentSchemas").values().stream();
            default -> Stream.of();
        };
    }

    private static Stream<Schema> present(@Nullable Schema schema) {
        return Stream.ofNullable(schema);
    }

    /// Whether a conjunction has parts of these kinds that declare properties which it does not declare itself.
    static boolean declaresMore(List<Schema> parts, Flat flat, Flattening flattening) {
        Predicate<Flat> more = part -> !flat.declared().containsAll(part.declared())
                || !part.propertyPatterns().isEmpty()
                || part.isMap();
        return parts.stream().map(flattening::of).anyMatch(part -> more.test(part) || anyMatch(part, flattening, more));
    }
}
