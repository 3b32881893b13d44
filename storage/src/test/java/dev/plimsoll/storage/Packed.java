package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/// The entries of an export, to be changed and packed again as somebody would who knows the format.
final class Packed {
    private final Map<String, byte[]> entries;

    private Packed(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    static Packed read(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return new Packed(entries);
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    String text(String entry) {
        return new String(entries.get(entry), StandardCharsets.UTF_8);
    }

    Packed put(String entry, String text) {
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Packed replace(String entry, String what, String with) {
        String before = text(entry);
        if (!before.contains(what)) {
            throw new IllegalArgumentException(entry + " does not hold " + what);
        }
        return put(entry, before.replace(what, with));
    }

    Packed manifest(Consumer<ObjectNode> change) {
        ObjectNode manifest = (ObjectNode) Json.mapper().readTree(text("manifest.json"));
        change.accept(manifest);
        return put("manifest.json", Json.pretty(manifest));
    }

    /// Makes the digest of the content and the sums right again.
    Packed sealed() {
        Map<String, byte[]> content = new TreeMap<>(entries);
        content.remove("SHA256SUMS");
        content.remove("manifest.json");
        String digest = Json.sha256(sums(content).getBytes(StandardCharsets.UTF_8));
        return manifest(manifest -> manifest.put("content", digest)).summed();
    }

    Packed summed() {
        Map<String, byte[]> all = new TreeMap<>(entries);
        all.remove("SHA256SUMS");
        return put("SHA256SUMS", sums(all));
    }

    private static String sums(Map<String, byte[]> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((name, bytes) ->
                text.append(Json.sha256(bytes)).append("  ").append(name).append('\n'));
        return text.toString();
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
