package dev.plimsoll.engine.search;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.storage.IndexFiles;
import dev.plimsoll.storage.WorkspaceProblem;
import dev.plimsoll.storage.search.ArchiveIndex;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Keeps the index of the archive in the workspace from one program to the next, with what it holds. In doubt it is
/// thrown away: when a file of it is not as it was saved, when another version made it, or when the ledger is not a
/// continuation of the one that it was made from.
final class KeptIndex {
    /// Another number throws away what earlier programs made: for other documents of the same records.
    private static final int FORM = 1;

    private static final Logger LOG = LoggerFactory.getLogger(KeptIndex.class);

    private final IndexFiles files;
    private final InstantSource clock;
    private final Set<String> saved = new HashSet<>();
    private boolean anew;

    KeptIndex(IndexFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /// An index with the version of every record that it holds, by kind and name.
    record Open(ArchiveIndex index, Map<String, Map<String, Long>> versions) {}

    /// What is noted with an index.
    ///
    /// @param day in UTC, on which its documents were made
    /// @param basis the ledger from which it was made
    private record Label(int form, LocalDate day, String basis, Map<String, Map<String, Long>> versions) {}

    /// The index that was kept, or a new one.
    Open open() {
        try {
            Map<String, byte[]> kept = files.read();
            if (!kept.isEmpty()) {
                ArchiveIndex index = new ArchiveIndex(kept);
                Label label = Json.read(index.label(), Label.class);
                if (label.form() == FORM && files.continues(label.basis())) {
                    saved.addAll(kept.keySet());
                    return new Open(index, valid(label));
                }
                index.close();
            }
        } catch (UncheckedIOException | WorkspaceProblem | JacksonException | IllegalArgumentException unusable) {
            LOG.info("the kept index is made anew: {}", unusable.getMessage());
        }
        anew = true;
        return new Open(new ArchiveIndex(), new HashMap<>());
    }

    /// Whether a learning card is stale depends on the day, so cards are read again on another one.
    private Map<String, Map<String, Long>> valid(Label label) {
        Map<String, Map<String, Long>> versions = new HashMap<>(label.versions());
        if (!label.day().equals(today())) {
            versions.remove("learning");
        }
        return versions;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Keeps what is new. That it cannot be kept is no reason not to answer.
    ///
    /// @param basis of the ledger, from before its records were read
    void keep(ArchiveIndex index, String basis, Map<String, Map<String, Long>> versions) {
        String label = Json.canonical(new Label(FORM, today(), basis, versions));
        Map<String, byte[]> all = index.files(label, saved);
        Map<String, byte[]> added = new LinkedHashMap<>(all);
        added.keySet().removeAll(saved);
        Set<String> gone = new HashSet<>(saved);
        gone.removeAll(all.keySet());
        try {
            files.save(added, gone, anew);
            anew = false;
            saved.clear();
            saved.addAll(all.keySet());
        } catch (WorkspaceProblem refused) {
            LOG.warn("the index is not kept: {}", refused.getMessage());
        }
    }

    /// Another text as soon as any record is another.
    String stamp() {
        return files.stamp();
    }

    /// The ledger as it is now, to be asked for before records are read.
    String basis() {
        return files.basis();
    }
}
