package dev.plimsoll.engine.evidence;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.certificate.Certificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Certificates in files.
public final class CertificateFile {
    private static final long MOST_BYTES = 16L << 20;
    private static final String REMEDY = "Name the file that 'plimsoll certificate' or the window wrote.";

    private CertificateFile() {}

    /// Whether a file looks like a certificate, whole or not.
    public static boolean isOne(Path file) {
        try {
            JsonNode tree = Json.mapper().readTree(bytes(file));
            return tree.has("bound") && tree.has("digest") && tree.has("run") && tree.has("verdict");
        } catch (JacksonException | Problem _) {
            return false;
        }
    }

    /// @throws Problem if the file cannot be read or holds no certificate
    public static Certificate read(Path file) {
        try {
            return Json.read(new String(bytes(file), StandardCharsets.UTF_8), Certificate.class);
        } catch (JacksonException | NullPointerException wrong) {
            throw new Problem(file + " holds no certificate.", REMEDY, wrong);
        }
    }

    /// @throws Problem if the file cannot be read or is larger than 16 MB
    public static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Problem(file + " is larger than " + (MOST_BYTES >> 20) + " MB.", "Name the right file.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new Problem(file + " does not exist.", "Check the name.", missing);
        } catch (IOException broken) {
            throw new Problem(file + " cannot be read.", "Check whether this account may read it.", broken);
        }
    }
}
