package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.storage.search.ArchiveIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The index over the records of a workspace. Opened as it was kept when it is first asked, or made of
/// the kinds that are asked for; before each answer it takes in what has changed since, whoever changed
/// it. Safe for all threads.
public final class Archive implements AutoCloseable {
    /// More changes than this are read at once.
    private static final int MANY = 50;

    private final List<Searchable<?, ?>> sources;
    private final KeptIndex kept;
    private final Map<String, Map<String, Long>> seen = new HashMap<>();
    /// The workspace as it was when these kinds were last compared with it.
    private String stamp = "";

    private final Set<String> upToDate = new HashSet<>();
    private @Nullable ArchiveIndex index;

    Archive(List<Searchable<?, ?>> sources, KeptIndex kept) {
        this.sources = List.copyOf(sources);
        this.kept = kept;
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
            KeptIndex.Open open = kept.open();
            present = open.index();
            seen.putAll(open.versions());
            index = present;
        }
        String now = kept.stamp(); // from before anything is read: what comes in between is seen next time
        if (!now.equals(stamp)) {
            stamp = now;
            upToDate.clear();
        }
        List<Searchable<?, ?>> old = sources.stream()
                .filter(source -> wanted(source, kinds) && !upToDate.contains(source.kind()))
                .toList();
        if (!old.isEmpty()) {
            refresh(old, present);
        }
        return present;
    }

    private void refresh(List<Searchable<?, ?>> old, ArchiveIndex present) {
        String basis = kept.basis();
        boolean changed = false;
        for (Searchable<?, ?> source : old) {
            changed |= refresh(source, present);
            upToDate.add(source.kind());
        }
        if (changed) {
            kept.keep(present, basis, seen);
        }
    }

    /// Whether something had changed.
    private <I> boolean refresh(Searchable<I, ?> source, ArchiveIndex present) {
        Map<String, Long> now = new LinkedHashMap<>();
        Map<String, Long> before = seen.getOrDefault(source.kind(), Map.of());
        List<I> changed = new ArrayList<>();
        source.versions().forEach((id, version) -> {
            now.put(id.toString(), version);
            if (!version.equals(before.get(id.toString()))) {
                changed.add(id);
            }
        });
        if (now.equals(before)) {
            return false;
        }
        List<String> gone =
                before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<ArchiveDocument> documents = changed.size() > MANY
                ? source.all()
                : changed.stream().flatMap(id -> source.find(id).stream()).toList();
        present.update(documents, gone);
        // Noted as it was before reading: what was added in between is read again next time.
        seen.put(source.kind(), now);
        return true;
    }

    @Override
    public synchronized void close() {
        if (index != null) {
            index.close();
            index = null;
            seen.clear();
            upToDate.clear();
        }
    }
}
