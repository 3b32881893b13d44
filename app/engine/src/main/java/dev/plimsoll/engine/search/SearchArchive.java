package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import java.util.List;

/// Finds records of every kind by what they say.
public final class SearchArchive {
    private final Archive archive;

    public SearchArchive(Archive archive) {
        this.archive = archive;
    }

    /// What fits, best first. No text that somebody could type is wrong.
    public ArchiveHits search(ArchiveQuery query) {
        return archive.search(query);
    }

    /// The kinds of record that can be found.
    public List<String> kinds() {
        return archive.kinds();
    }
}
