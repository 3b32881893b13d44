package dev.plimsoll.model.json;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON Pointers (RFC 6901): the names on the way from a document to one of its parts, each behind a `/`, with `~1` for
/// `/` and `~0` for `~`.
public final class Pointer {
    private Pointer() {}

    /// `/` and the name as a pointer spells it.
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// The name that a step stands for, without its `/`.
    public static String name(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /// The names on the way; none for the whole document.
    public static List<String> names(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(Pointer::name)
                        .toList();
    }

    public static String of(List<String> names) {
        return names.stream().map(Pointer::step).collect(Collectors.joining());
    }
}
