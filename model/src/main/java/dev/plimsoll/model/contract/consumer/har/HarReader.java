package dev.plimsoll.model.contract.consumer.har;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads recorded traffic: HTTP Archive 1.1 and 1.2. Bounded in size and nesting; every entry keeps its line and
/// column; credentials are taken out before anything is kept. Holds no state.
public final class HarReader {
    /// What to do with a recording that is too large.
    public static final String TOO_LARGE = "Record fewer calls, or leave the contents of pictures and scripts out.";

    private static final ReadLimits LIMITS = new ReadLimits(64 << 20, 512, 4_000_000, TOO_LARGE);
    private static final int MOST_NOTICES = 20;

    private final ReadLimits limits;

    public HarReader() {
        this(LIMITS);
    }

    HarReader(ReadLimits limits) {
        this.limits = limits;
    }

    /// Whether a file looks like recorded traffic rather than a pact.
    public static boolean isHar(byte[] bytes, String file) {
        if (file.toLowerCase(Locale.ROOT).endsWith(".har")) {
            return true;
        }
        Cursor root = Cursor.root(new DocumentReader(LIMITS).read(bytes, file));
        Cursor log = root.get("log");
        return log != null && log.get("entries") != null;
    }

    /// @param bytes the whole file
    /// @param file its name as the user gave it
    /// @throws ContractProblem if the file is no HTTP archive, with the place
    public Har read(byte[] bytes, String file) {
        Cursor root = Cursor.root(new DocumentReader(limits).read(bytes, file));
        Cursor log = root.get("log");
        if (log == null || !(log.node() instanceof MapNode)) {
            throw problem(
                    file,
                    root,
                    "this is no HTTP archive: it has no 'log'. Save the traffic as HAR from the browser or proxy.");
        }
        version(log, file);
        Cursor entries = log.get("entries");
        if (entries == null || !(entries.node() instanceof ListNode)) {
            throw problem(
                    file,
                    entries == null ? log : entries,
                    "'log' has no list 'entries'. Save the traffic again, with its requests.");
        }
        List<Har.Entry> kept = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        EntryReader reader = new EntryReader(file);
        for (Cursor item : entries.items()) {
            Har.Entry entry = reader.read(item, notices);
            if (entry != null) {
                kept.add(entry);
            }
        }
        return new Har(file, Json.sha256(bytes), kept, shortened(notices));
    }

    private static void version(Cursor log, String file) {
        Cursor at = log.get("version");
        String version = at == null ? null : at.node().text();
        if (at != null && version != null && !version.isBlank() && !version.matches("1\\.[12](\\.\\d+)?")) {
            throw problem(
                    file,
                    at,
                    "version '" + shown(version) + "' of HTTP Archive is not known. Versions 1.1 and 1.2 are.");
        }
    }

    private static List<String> shortened(List<String> notices) {
        if (notices.size() <= MOST_NOTICES) {
            return notices;
        }
        List<String> first = new ArrayList<>(notices.subList(0, MOST_NOTICES));
        first.add((notices.size() - MOST_NOTICES) + " more entries are left out for reasons like these.");
        return first;
    }

    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    static ContractProblem problem(String file, @Nullable Cursor at, String sentences) {
        return new ContractProblem(
                file,
                at == null
                        ? null
                        : new SourcePosition(file, at.mark().line(), at.mark().column()),
                sentences);
    }
}
