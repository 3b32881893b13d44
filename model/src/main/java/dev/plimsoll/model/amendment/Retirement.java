package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When the old version is on its way out, and gone. Days are those of the amendment's own zone.
///
/// @param deprecated from this day on nobody should begin to use it
/// @param sunset it may be gone from this day on; null while nobody has said so
public record Retirement(
        LocalDate deprecated,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate sunset) {
    public Retirement {
        if (sunset != null && sunset.isBefore(deprecated)) {
            throw new IllegalArgumentException(
                    "the old version is gone on " + sunset + ", before it is deprecated on " + deprecated);
        }
    }
}
