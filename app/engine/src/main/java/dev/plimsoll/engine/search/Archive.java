package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.storage.search.ArchiveIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The index over the records of a workspace. Made when it is first asked, of the kinds that are asked for; before each
/// answer it takes in what has changed since, whoever changed it. Safe for all threads.
public final class Archive implements AutoCloseable {
    /// More changes than this are read at once.
    private static final int MANY = 50;

    private final List<Searchable<?, ?>> sources;
    private final Map<String, Map<?, Long>> seen = new HashMap<>();
    private @Nullable ArchiveIndex index;

    public Archive(List<Searchable<?, ?>> sources) {
        this.sources = List.copyOf(sources);
    }

    /// The kinds of record that can be found.
    public List<String> kinds() {
        return sources.stream().map(Searchable::kind).toList();
    }

    ArchiveHits search(ArchiveQuery query) {
        return upToDate(query.kinds()).search(query);
    }

    List<Likeness> similar(Likeness.Question question) {
        return empty(question.kinds()) ? List.of() : upToDate(question.kinds()).similar(question);
    }

    /// The document of a record as it is now.
    Optional<ArchiveDocument> document(String id) {
        return sources.stream().flatMap(source -> document(source, id).stream()).findFirst();
    }

    private static <I> Optional<ArchiveDocument> document(Searchable<I, ?> source, String id) {
        return source.versions().keySet().stream()
                .filter(name -> name.toString().equalsIgnoreCase(id))
                .findFirst()
                .flatMap(source::find);
    }

    /// Whether there is nothing of these kinds; asks the database alone.
    private boolean empty(List<String> kinds) {
        return sources.stream()
                .filter(source -> wanted(source, kinds))
                .allMatch(source -> source.versions().isEmpty());
    }

    private static boolean wanted(Searchable<?, ?> source, List<String> kinds) {
        return kinds.isEmpty() || kinds.stream().anyMatch(source.kind()::equalsIgnoreCase);
    }

    private synchronized ArchiveIndex upToDate(List<String> kinds) {
        ArchiveIndex present = index;
        if (present == null) {
            present = new ArchiveIndex();
            index = present;
        }
        for (Searchable<?, ?> source : sources) {
            if (wanted(source, kinds)) {
                refresh(source, present);
            }
        }
        return present;
    }

    private <I> void refresh(Searchable<I, ?> source, ArchiveIndex present) {
        Map<I, Long> now = source.versions();
        Map<?, Long> before = seen.getOrDefault(source.kind(), Map.of());
        if (now.equals(before)) {
            return;
        }
        List<String> gone = before.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .map(Object::toString)
                .toList();
        List<I> changed = new ArrayList<>();
        now.forEach((id, version) -> {
            if (!version.equals(before.get(id))) {
                changed.add(id);
            }
        });
        List<ArchiveDocument> documents = changed.size() > MANY
                ? source.all()
                : changed.stream().flatMap(id -> source.find(id).stream()).toList();
        present.update(documents, gone);
        // Noted as it was before reading: what was added in between is read again next time.
        seen.put(source.kind(), new LinkedHashMap<>(now));
    }

    @Override
    public synchronized void close() {
        if (index != null) {
            index.close();
            index = null;
            seen.clear();
        }
    }
}
