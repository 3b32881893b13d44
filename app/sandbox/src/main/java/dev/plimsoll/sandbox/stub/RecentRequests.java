package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The journal of requests: the last ones, the newest first. WireMock's own walks through all that it keeps at each
/// request to find out whether they are too many, which took more than half of the processor. Thread-safe.
final class RecentRequests implements RequestJournalStore {
    private final int most;
    private final LinkedHashMap<UUID, ServeEvent> events = new LinkedHashMap<>();

    /// @param most how many are kept
    RecentRequests(int most) {
        this.most = most;
    }

    @Override
    public synchronized void add(ServeEvent event) {
        events.putFirst(event.getId(), event);
        if (events.size() > most) {
            removeLast();
        }
    }

    /// Takes a later state of a request, unless it is kept no more.
    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        events.replace(id, event);
    }

    @Override
    public synchronized void removeLast() {
        var _ = events.pollLastEntry();
    }

    @Override
    public synchronized void remove(UUID id) {
        events.remove(id);
    }

    @Override
    public synchronized void clear() {
        events.clear();
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(events.get(id));
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        return List.copyOf(events.values()).stream();
    }

    @Override
    public synchronized Stream<UUID> getAllKeys() {
        return List.copyOf(events.keySet()).stream();
    }
}
