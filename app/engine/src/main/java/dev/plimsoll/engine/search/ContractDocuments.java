package dev.plimsoll.engine.search;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveDocument.Labels;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.storage.StoredContract;
import java.time.Instant;
import java.util.List;

/// What the archive finds of the contracts that are kept: titles and operations.
final class ContractDocuments {
    /// To read larger ones takes longer than somebody waits for an answer; they are found by their names.
    private static final int LARGEST_READ = 400_000;

    private final CompareContracts compare;

    ContractDocuments(CompareContracts compare) {
        this.compare = compare;
    }

    ArchiveDocument document(StoredContract kept) {
        String id = id(kept.digest());
        if (kept.bytes().length <= LARGEST_READ) {
            try {
                return document(id, kept, compare.read(kept.name(), kept.bytes()));
            } catch (Problem unreadable) {
                // Kept by an older version that read it otherwise: its name still leads to it.
                return named(id, kept);
            }
        }
        return named(id, kept);
    }

    /// Short enough to be typed.
    static String id(String digest) {
        return "contract-" + digest.substring(0, 12);
    }

    private static ArchiveDocument document(String id, StoredContract kept, Contract contract) {
        List<String> operations = contract.operations().stream()
                .map(operation -> operation.key().toString())
                .toList();
        return new ArchiveDocument(
                id,
                "contract",
                contract.summary().title() + " " + contract.summary().version(),
                kept.name() + "\n" + String.join("\n", operations),
                contract.summary().format(),
                Instant.EPOCH,
                new Labels(List.of(contract.summary().title()), operations, List.of(), List.of()));
    }

    private static ArchiveDocument named(String id, StoredContract kept) {
        return new ArchiveDocument(id, "contract", kept.name(), kept.name(), "", Instant.EPOCH, Labels.NONE);
    }
}
