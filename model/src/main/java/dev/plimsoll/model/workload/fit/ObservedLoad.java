package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.check.Route;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The requests of a log, line by line. Not for several threads.
public final class ObservedLoad {
    private static final int MOST = 20_000_000;
    private static final int MOST_PATHS = 100_000;

    private final Contract contract;
    private final Map<String, OperationKey> known = new HashMap<>();
    private final Map<OperationKey, Long> counts = new TreeMap<>();
    private final Map<String, Long> strangers = new TreeMap<>();
    private long[] times = new long[1024];
    private int requests;
    private long unreadable;
    private boolean fine;

    /// @param contract says which operations there are
    public ObservedLoad(Contract contract) {
        this.contract = contract;
    }

    /// Takes in a line; empty lines and comments are passed over.
    ///
    /// @throws Problem if the log holds more requests than can be looked at together
    public void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        AccessLine read = AccessLine.read(line);
        if (read == null) {
            unreadable++;
            return;
        }
        OperationKey operation = operation(read);
        if (operation == null) {
            if (strangers.size() < MOST_PATHS) {
                strangers.merge(read.method() + " " + read.path(), 1L, Long::sum);
            }
            return;
        }
        counts.merge(operation, 1L, Long::sum);
        note(read.at());
    }

    private void note(Instant at) {
        if (requests == MOST) {
            throw new Problem(
                    "The log holds more than " + MOST + " requests.", "Give a part of it, for example one day.");
        }
        if (requests == times.length) {
            times = Arrays.copyOf(times, Math.min(MOST, 2 * times.length));
        }
        fine |= at.getNano() != 0;
        times[requests++] = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }

    private @Nullable OperationKey operation(AccessLine line) {
        String name = line.method() + " " + line.path();
        OperationKey before = known.get(name);
        if (before != null) {
            return before;
        }
        for (Route route : Route.of(contract, line.path())) {
            OperationKey key = route.operation().key();
            if (key.kind() == OperationKey.Kind.PATH && key.method().equals(line.method())) {
                if (known.size() < MOST_PATHS) {
                    known.put(name, key);
                }
                return key;
            }
        }
        return null;
    }

    /// Moments of the requests in nanoseconds since 1970, sorted.
    long[] times() {
        long[] sorted = Arrays.copyOf(times, requests);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Whether the log tells fractions of a second.
    boolean fine() {
        return fine;
    }

    /// How many requests each operation got, in the order of the operations.
    Map<OperationKey, Long> counts() {
        return new TreeMap<>(counts);
    }

    /// Requests to no operation of the contract, with how often each came.
    Map<String, Long> strangers() {
        return new TreeMap<>(strangers);
    }

    /// Lines that are no requests.
    long unreadable() {
        return unreadable;
    }
}
