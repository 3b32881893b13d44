package dev.plimsoll.engine.exhibit;

import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The exhibits of a record as files: their bytes, and what is known of each with everything that was done with it.
public final class ExhibitFiles {
    private ExhibitFiles() {}

    /// By the name of the file; empty where nothing is attached.
    public static Map<String, byte[]> of(Exhibits exhibits, String subject) {
        Map<String, byte[]> files = new TreeMap<>();
        List<ExhibitState> all = exhibits.of(subject);
        all.forEach(state -> files.put(name(state), exhibits.bytes(state)));
        if (!all.isEmpty()) {
            String custody = Json.pretty(all.stream().map(ExhibitFiles::custody).toList());
            files.put("exhibits.json", custody.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /// The name of the file as it was attached may be a path or hold anything; of it only the ending stays.
    public static String name(ExhibitState state) {
        String name = state.exhibit().name();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        return "exhibit-" + state.id() + ending;
    }

    private static Map<String, Object> custody(ExhibitState state) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", state.id());
        told.put("file", name(state));
        told.put("exhibit", state.exhibit());
        told.put("clock", state.exhibit().clockNote());
        told.put(
                "custody",
                state.events().stream()
                        .map(Json::canonical)
                        .map(Json.mapper()::readTree)
                        .toList());
        return told;
    }
}
