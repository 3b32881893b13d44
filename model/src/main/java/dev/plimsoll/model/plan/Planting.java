package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// Canaries in the synthetic data of a run: values that only the workspace knows again. The run looks for them in what
/// consumers print, in requests that pass the chaos service to somewhere else, and in these places.
///
/// @param logs files that programs append to, below the workspace's folder or anywhere on this machine
/// @param folders whose files must hold none of them, with all folders below; the same places
public record Planting(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> logs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> folders) {
    public Planting {
        logs = logs == null ? List.of() : List.copyOf(logs);
        folders = folders == null ? List.of() : List.copyOf(folders);
        if (logs.stream().anyMatch(String::isBlank) || folders.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a log or folder to look for canaries in has a name");
        }
    }
}
