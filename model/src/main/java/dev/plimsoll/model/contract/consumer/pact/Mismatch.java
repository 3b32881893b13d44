package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;

/// One thing that is not as the pact expects.
///
/// @param part which part of the message
/// @param name name of the header or parameter; empty elsewhere
/// @param path keys and indexes from the root of the body to the value; empty elsewhere
/// @param what what is expected and what was found, in one sentence
/// @param undecided whether nobody can say, because the pact asks for a comparison that is not known here
public record Mismatch(Part part, String name, List<String> path, String what, boolean undecided) {
    /// Parts of a message.
    public enum Part {
        METHOD,
        PATH,
        QUERY,
        HEADER,
        STATUS,
        BODY,
        METADATA;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Mismatch {
        path = List.copyOf(path);
    }

    /// Where, as people write it: `body $.animals.0.name`, `header Accept`, `status`.
    public String place() {
        String where = name.isEmpty() ? "" : " " + name;
        String dotted = part == Part.BODY ? " $" + (path.isEmpty() ? "" : "." + String.join(".", path)) : "";
        return part.word() + where + dotted;
    }

    @Override
    public String toString() {
        return place() + ": " + what;
    }
}
