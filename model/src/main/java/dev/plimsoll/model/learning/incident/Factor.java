package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// A condition that contributed. There may be many; none has to be the root cause.
///
/// @param text the condition; not a person
/// @param evidence what shows it: entries of the timeline (`T3`), runs (`R1`), documents
public record Factor(
        Kind kind,
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> evidence) {
    /// Where a condition lies.
    public enum Kind {
        @JsonProperty("technical")
        TECHNICAL("technical"),
        @JsonProperty("process")
        PROCESS("process"),
        @JsonProperty("organisational")
        ORGANISATIONAL("organisational");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Factor {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a contributing factor says what it is");
        }
    }
}
