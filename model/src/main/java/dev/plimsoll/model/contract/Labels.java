package dev.plimsoll.model.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a contract says about an operation that no message shows.
///
/// @param sunset the text of `x-sunset`; null where there is none
/// @param stability the text of `x-stability-level`; null where there is none
public record Labels(
        @Nullable String operationId,
        List<String> tags,
        boolean deprecated,
        @Nullable String sunset,
        @Nullable String stability) {
    public static final Labels NONE = new Labels(null, List.of(), false, null, null);

    public Labels {
        tags = List.copyOf(tags);
    }
}
