package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which payload of a contract a media type means.
final class Media {
    private Media() {}

    /// The payload of the media type, the most exact one; null where there is none.
    static @Nullable Payload payload(List<Payload> payloads, String mediaType) {
        String wanted = Payload.bareType(mediaType);
        Payload best = null;
        int weight = 0;
        for (Payload payload : payloads) {
            String offered = payload.bareType();
            int fits = offered.equals(wanted) ? 3 : isRange(offered, wanted) ? 2 : offered.equals("*/*") ? 1 : 0;
            if (fits > weight) {
                best = payload;
                weight = fits;
            }
        }
        return best;
    }

    private static boolean isRange(String offered, String wanted) {
        return offered.endsWith("/*")
                && !offered.equals("*/*")
                && wanted.startsWith(offered.substring(0, offered.length() - 1));
    }
}
