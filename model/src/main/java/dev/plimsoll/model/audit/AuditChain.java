package dev.plimsoll.model.audit;

import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;

/// The links of the chain: each is the SHA-256 over its entry's number, the link before it and the entry's body. An
/// entry can thus not be changed, left out or moved without every later link changing too.
public final class AuditChain {
    /// Stands before the first link.
    public static final String START = "0".repeat(64);

    private AuditChain() {}

    /// The body comes last and the two parts before it have no line feed, so nothing can move from one part to the
    /// next.
    public static String link(long number, String previous, String body) {
        String text = "plimsoll audit entry\n" + number + "\n" + previous + "\n" + body;
        return Json.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
