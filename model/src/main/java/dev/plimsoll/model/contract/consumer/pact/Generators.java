package dev.plimsoll.model.contract.consumer.pact;

import java.util.List;

/// The generators of a request, by part. Those of a response are for mock servers and mean nothing to a provider.
///
/// @param path of the path as a whole
/// @param query with the parameter's name as first step
/// @param header with the name as first step
/// @param unknown names of parts that are not known
public record Generators(
        List<Entry> path, List<Entry> query, List<Entry> header, List<Entry> body, List<String> unknown) {
    /// No generators.
    public static final Generators NONE = new Generators(List.of(), List.of(), List.of(), List.of(), List.of());

    /// A generator and the values that it makes.
    public record Entry(RulePath path, Generator generator) {}

    public Generators {
        path = List.copyOf(path);
        query = List.copyOf(query);
        header = List.copyOf(header);
        body = List.copyOf(body);
        unknown = List.copyOf(unknown);
    }
}
