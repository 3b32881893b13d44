package dev.plimsoll.model.invariant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that holds for every transaction.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Invariant.ExactlyOnce.class, name = "exactly-once"),
    @JsonSubTypes.Type(value = Invariant.Conservation.class, name = "conservation"),
    @JsonSubTypes.Type(value = Invariant.Referential.class, name = "referential"),
    @JsonSubTypes.Type(value = Invariant.Monotonic.class, name = "monotonic"),
    @JsonSubTypes.Type(value = Invariant.Checksum.class, name = "checksum")
})
public sealed interface Invariant {
    /// How people call it.
    String name();

    /// What it asks, in words that follow its name.
    String meaning();

    /// Something that watches it from the first entry on.
    Watching watch();

    /// Every transaction that is at one hop is at each of others exactly once, and none comes from nowhere.
    ///
    /// @param from the hop where transactions begin
    /// @param hops where each has to arrive
    record ExactlyOnce(String name, String from, List<String> hops) implements Invariant {
        public ExactlyOnce {
            hops = List.copyOf(hops);
            requireNames(name, from);
            hops.forEach(hop -> requireNames(name, hop));
            if (hops.isEmpty() || hops.contains(from) || new HashSet<>(hops).size() < hops.size()) {
                throw new IllegalArgumentException("the invariant '" + name + "' names at least one hop after '" + from
                        + "', each once, not " + hops);
            }
        }

        @Override
        public String meaning() {
            return "each transaction at " + from + " is exactly once at " + String.join(", ", hops);
        }

        @Override
        public Watching watch() {
            return new OnceWatch(this);
        }
    }

    /// Nothing is made or lost: a field adds up to the same at every hop, or to nothing over all entries.
    ///
    /// @param field a number
    /// @param hops with the same sum each; empty when the sum over all entries of a transaction is zero, as in
    ///     double-entry bookkeeping
    record Conservation(
            String name,
            String field,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hops) implements Invariant {
        public Conservation {
            hops = hops == null ? List.of() : List.copyOf(hops);
            requireNames(name, field);
            if (hops.size() == 1) {
                throw new IllegalArgumentException("the invariant '" + name
                        + "' compares at least two hops, or none for a sum of zero; one says nothing");
            }
        }

        @Override
        public String meaning() {
            return hops.isEmpty()
                    ? "the " + field + " of each transaction adds up to 0"
                    : "the " + field + " of each transaction is the same at " + String.join(", ", hops);
        }

        @Override
        public Watching watch() {
            return new SumWatch(this);
        }
    }

    /// What a field names is there.
    ///
    /// @param hop whose entries refer
    /// @param field holds the reference; an entry without it refers to nothing
    /// @param target hop whose entries are referred to
    /// @param targetField what they are called by
    record Referential(String name, String hop, String field, String target, String targetField) implements Invariant {
        public Referential {
            requireNames(name, hop);
            requireNames(name, field);
            requireNames(name, target);
            requireNames(name, targetField);
        }

        @Override
        public String meaning() {
            return "each " + field + " at " + hop + " is a " + targetField + " at " + target;
        }

        @Override
        public Watching watch() {
            return new ReferenceWatch(this);
        }
    }

    /// A number never goes back at a hop.
    ///
    /// @param per field by whose values the numbers are told apart, such as an account; null for one series
    record Monotonic(
            String name,
            String hop,
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String per) implements Invariant {
        public Monotonic {
            requireNames(name, hop);
            requireNames(name, field);
        }

        @Override
        public String meaning() {
            return "the " + field + " never goes back at " + hop + (per == null ? "" : ", per " + per);
        }

        @Override
        public Watching watch() {
            return new OrderWatch(this);
        }
    }

    /// What a transaction carries stays as it was: the checksum of its fields is the same at every hop. A transaction
    /// that does not arrive is not its concern.
    ///
    /// @param from the hop with which others are compared
    /// @param fields whose content is checked; empty for all of an entry but its transaction and its hop
    record Checksum(
            String name,
            String from,
            List<String> hops,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields)
            implements Invariant {
        public Checksum {
            hops = List.copyOf(hops);
            fields = fields == null ? List.of() : List.copyOf(fields);
            requireNames(name, from);
            hops.forEach(hop -> requireNames(name, hop));
            fields.forEach(field -> requireNames(name, field));
            if (hops.isEmpty() || hops.contains(from)) {
                throw new IllegalArgumentException(
                        "the invariant '" + name + "' names at least one hop after '" + from + "', not " + hops);
            }
        }

        @Override
        public String meaning() {
            return fields.isEmpty()
                    ? "the content of each transaction is at " + String.join(", ", hops) + " as it was at " + from
                    : "the " + String.join(", ", fields) + " of each transaction is at " + String.join(", ", hops)
                            + " as it was at " + from;
        }

        @Override
        public Watching watch() {
            return new ChecksumWatch(this);
        }
    }

    private static void requireNames(String invariant, String other) {
        if (invariant.isBlank() || other.isBlank()) {
            throw new IllegalArgumentException("an invariant has a name and names its hops and fields, not '"
                    + invariant + "' and '" + other + "'");
        }
    }
}
