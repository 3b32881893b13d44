package dev.plimsoll.model.invariant;

import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Compares what each transaction carries at each hop with what it carried at the first.
final class ChecksumWatch implements Watching {
    private static final int SHOWN = 12;

    private final Invariant.Checksum invariant;
    private final Map<String, Carried> transactions = new LinkedHashMap<>();
    private @Nullable Violation altered;

    /// One transaction: its checksum where it begins, and those of other hops that came before that was known.
    private static final class Carried {
        private final long position;
        private final List<Seen> early = new ArrayList<>();
        private @Nullable String first;

        private Carried(long position) {
            this.position = position;
        }

        private long position() {
            return position;
        }
    }

    private record Seen(String hop, String checksum) {}

    ChecksumWatch(Invariant.Checksum invariant) {
        this.invariant = invariant;
    }

    @Override
    public void see(long position, Entry entry) {
        boolean begins = entry.hop().equals(invariant.from());
        if (!begins && !invariant.hops().contains(entry.hop())) {
            return;
        }
        Carried carried = transactions.computeIfAbsent(entry.transaction(), _ -> new Carried(position));
        Seen seen = new Seen(entry.hop(), checksum(entry));
        if (carried.first == null && !begins) {
            carried.early.add(seen);
        } else if (carried.first == null) {
            carried.first = seen.checksum();
            carried.early.forEach(earlier -> compare(entry.transaction(), carried, earlier));
            carried.early.clear();
        } else {
            compare(entry.transaction(), carried, seen);
        }
    }

    private void compare(String transaction, Carried carried, Seen seen) {
        String first = String.valueOf(carried.first);
        boolean earlier = altered == null || carried.position() < altered.position();
        if (!seen.checksum().equals(first) && earlier) {
            altered = new Violation(invariant.name(), transaction, seen.hop(), carried.position(), why(seen, first));
        }
    }

    private String why(Seen seen, String first) {
        return invariant.fields().isEmpty()
                ? "the checksum of its content is " + shown(seen.checksum()) + " there and " + shown(first) + " at '"
                        + invariant.from() + "'"
                : "the checksum of its " + String.join(", ", invariant.fields()) + " is " + shown(seen.checksum())
                        + " there and " + shown(first) + " at '" + invariant.from() + "'";
    }

    private static String shown(String checksum) {
        return checksum.substring(0, SHOWN);
    }

    private String checksum(Entry entry) {
        ObjectNode checked = Json.mapper().createObjectNode();
        entry.fields().properties().stream()
                .filter(field -> invariant.fields().isEmpty()
                        ? !field.getKey().equals("transaction")
                                && !field.getKey().equals("hop")
                        : invariant.fields().contains(field.getKey()))
                .forEach(field -> checked.set(field.getKey(), field.getValue()));
        return Json.digest(checked);
    }

    /// What was altered stays so, whatever else comes.
    @Override
    public Optional<Violation> certain() {
        return Optional.ofNullable(altered);
    }

    @Override
    public Optional<Violation> complete() {
        return certain();
    }
}
