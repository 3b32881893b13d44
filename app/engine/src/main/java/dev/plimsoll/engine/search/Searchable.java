package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Records of one kind that the archive finds. To make another kind searchable, add one of these to
/// [ArchiveSources].
///
/// @param <I> the name of a record
/// @param <S> the record
public final class Searchable<I, S> {
    private final String kind;
    private final Supplier<Map<I, Long>> versions;
    private final Function<I, Optional<S>> find;
    private final Supplier<? extends Collection<S>> all;
    private final Function<S, ArchiveDocument> document;

    /// @param kind a word, which every document names as its kind
    /// @param versions a number for each record that is another when the record is
    /// @param find reads one record
    /// @param all reads every record, for the first time
    /// @param document what the archive finds of a record; its id is the name of the record as text
    public Searchable(
            String kind,
            Supplier<Map<I, Long>> versions,
            Function<I, Optional<S>> find,
            Supplier<? extends Collection<S>> all,
            Function<S, ArchiveDocument> document) {
        this.kind = kind;
        this.versions = versions;
        this.find = find;
        this.all = all;
        this.document = document;
    }

    /// What kind of record they are.
    public String kind() {
        return kind;
    }

    /// The version of every record that there is now, by its name.
    Map<I, Long> versions() {
        return versions.get();
    }

    List<ArchiveDocument> all() {
        return all.get().stream().map(document).toList();
    }

    Optional<ArchiveDocument> find(I id) {
        return find.apply(id).map(document);
    }

    /// The versions of records that have digests and no numbers.
    static Map<String, Long> ofDigests(Map<String, String> digests) {
        Map<String, Long> versions = new LinkedHashMap<>();
        digests.forEach((id, digest) -> versions.put(
                id,
                Long.parseUnsignedLong(
                        Json.sha256(digest.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16)));
        return versions;
    }
}
