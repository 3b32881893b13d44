package dev.plimsoll.model.audit;

import dev.plimsoll.model.audit.AuditFinding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Checks a ledger in one pass, entry by entry in the order of their numbers: every link, the holes between numbers,
/// and the root wherever a checkpoint or an anchor knows it. Reads on after a finding, so that later ones show too.
/// Not thread-safe.
public final class AuditCheck {
    /// So many findings say enough.
    public static final int MOST_FINDINGS = 20;

    private final MerkleTree tree = new MerkleTree();
    private final NavigableMap<Long, String> checkpoints;
    private final NavigableMap<Long, List<String>> anchors = new TreeMap<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<Long> setBack = new ArrayList<>();
    private long entries;
    private long number;
    private long compared;
    private long anchored;
    private long more;
    private String link = AuditChain.START;
    private @Nullable Instant latest;

    /// @param checkpoints the ledger's own: roots by how many entries they cover
    /// @param anchors that were kept elsewhere
    public AuditCheck(NavigableMap<Long, String> checkpoints, List<AuditAnchor> anchors) {
        this.checkpoints = checkpoints;
        for (AuditAnchor anchor : anchors) {
            this.anchors.computeIfAbsent(anchor.size(), _ -> new ArrayList<>()).add(anchor.root());
        }
    }

    /// The next entry.
    public void next(AuditEntry entry) {
        if (entry.number() <= number || entry.number() < 1) {
            found(Kind.DOES_NOT_FIT, entry.number(), "There is an entry with the number " + entry.number() + ".");
        } else if (entry.number() > number + 1) {
            found(Kind.MISSING, number + 1, between(number + 1, entry.number() - 1));
        }
        String computed = AuditChain.link(entry.number(), link, entry.body());
        if (!computed.equals(entry.link())) {
            found(
                    Kind.DOES_NOT_FIT,
                    entry.number(),
                    "Entry " + entry.number() + " is not what was recorded after entry " + number + ".");
        }
        watchClock(entry);
        tree.add(computed);
        entries++;
        number = entry.number();
        link = entry.link();
        compare();
    }

    private static String between(long first, long last) {
        return first == last
                ? "Entry " + first + " is missing."
                : String.format(Locale.ROOT, "Entries %d to %d are missing.", first, last);
    }

    /// A clock may go back for good reasons; the order of the entries is that of their numbers.
    private void watchClock(AuditEntry entry) {
        try {
            Instant at = entry.act().at();
            if (latest != null && at.isBefore(latest) && setBack.size() < MOST_FINDINGS) {
                setBack.add(entry.number());
            }
            latest = at;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            found(
                    Kind.DOES_NOT_FIT,
                    entry.number(),
                    "Entry " + entry.number() + " is not an act that this Plimsoll can read: "
                            + String.valueOf(unreadable.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ".");
        }
    }

    private void compare() {
        String checkpoint = checkpoints.get(number);
        List<String> roots = anchors.get(number);
        if (checkpoint == null && roots == null) {
            return;
        }
        String root = tree.root();
        if (checkpoint != null) {
            compared++;
            if (!checkpoint.equals(root)) {
                found(
                        Kind.CHECKPOINT_DIFFERS,
                        number,
                        "The entries up to " + number + " are not those of the ledger's checkpoint there.");
            }
        }
        for (String anchor : roots == null ? List.<String>of() : roots) {
            anchored++;
            if (!anchor.equals(root)) {
                found(
                        Kind.ANCHOR_DIFFERS,
                        number,
                        "The entries up to " + number + " are not those that the anchor was made of.");
            }
        }
    }

    /// The last entry was read.
    ///
    /// @param written how many entries the workspace counted when it wrote them
    public AuditResult end(long written) {
        long lastCheckpoint = checkpoints.isEmpty() ? 0 : checkpoints.lastKey();
        long known = Math.max(written, lastCheckpoint);
        if (known > number) {
            found(
                    Kind.CUT_OFF,
                    number + 1,
                    "The ledger ends with entry " + number + " and the workspace wrote " + known + " entries.");
        } else if (written < number) {
            found(
                    Kind.DOES_NOT_FIT,
                    written + 1,
                    "The ledger has " + number + " entries and the workspace counted " + written + ".");
        }
        for (long size : anchors.tailMap(number, false).keySet()) {
            found(
                    Kind.CUT_OFF,
                    number + 1,
                    "The ledger ends with entry " + number + " and had " + size + " entries when the anchor was made.");
        }
        return new AuditResult(entries, tree.root(), compared, anchored, findings, more, setBack);
    }

    private void found(Kind kind, long at, String sentence) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new AuditFinding(kind, at, sentence));
        } else {
            more++;
        }
    }
}
