package dev.plimsoll.engine.exhibit;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.storage.AuditLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/// Writes all exhibits of a record into a folder: their bytes, their custody as JSON, the anchor of the ledger, and
/// `SHA256SUMS` over all of it. Each is taken out with a reason, which its custody says already.
public final class BundleExhibits {
    private final Exhibits exhibits;
    private final AuditLedger audit;

    public BundleExhibits(Exhibits exhibits, AuditLedger audit) {
        this.exhibits = exhibits;
        this.audit = audit;
    }

    /// @param folder new or empty
    /// @return how many files lie in it
    /// @throws Problem if nothing is attached to the record, or the folder cannot be written
    public int write(String subject, String reason, Person by, Path folder) {
        if (exhibits.of(subject).isEmpty()) {
            throw new Problem("Nothing is attached to " + subject + ".", "See what is with 'plimsoll exhibit list'.");
        }
        for (ExhibitState state : exhibits.of(subject)) {
            byte[] _ = exhibits.takeOut(state, reason, by);
        }
        Map<String, byte[]> files = new TreeMap<>(ExhibitFiles.of(exhibits, subject));
        audit.anchor().ifPresent(anchor -> files.put("audit-anchor.txt", utf8(anchor.text())));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) ->
                sums.append(Json.sha256(bytes)).append("  ").append(name).append('\n'));
        files.put("SHA256SUMS", utf8(sums.toString()));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException failure) {
            throw new Problem(
                    "The exhibits of " + subject + " could not be written to " + folder + ": " + failure.getMessage()
                            + ".",
                    "Name a folder that is new or empty and that you may write to.",
                    failure);
        }
        return files.size();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
