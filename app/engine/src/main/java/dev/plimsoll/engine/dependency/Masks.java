package dev.plimsoll.engine.dependency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Takes secrets out of what is recorded: headers that carry them, parameters, fields of JSON and of forms, and tokens
/// by their form wherever they stand. A masked value keeps its length; what holds no secret stays byte for byte.
final class Masks {
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "set-cookie2",
            "authentication-info",
            "proxy-authentication-info");
    private static final String NAMES = "[\\w.-]*(?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|apikey"
            + "|access[_-]?key|private[_-]?key|credential|session[_-]?id|signature|assertion|jwt|otp)[\\w.-]*";
    private static final Pattern HEADER = Pattern.compile(NAMES + "|x-auth.*", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> IN_TEXT = List.of(
            Pattern.compile("\"" + NAMES + "\"\\s*:\\s*\"(?<secret>(?:[^\"\\\\]|\\\\.)+)\"", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?:^|[?&\\s])" + NAMES + "=(?<secret>[^&\\s\"'<>]+)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<(?:\\w+:)?" + NAMES + ">(?<secret>[^<]+)<", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?:[Bb]earer|[Bb]asic)\\s+(?<secret>[A-Za-z0-9._~+/-]{8,}=*)"),
            Pattern.compile("(?<secret>eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*)"));

    private int masked;

    /// How many secrets it met.
    int count() {
        return masked;
    }

    /// Path and query without the values of secrets.
    String target(String target) {
        return text(target);
    }

    /// The body of a request, for its digest only.
    byte[] data(RawMessage request) {
        byte[] data = request.data();
        return text(new String(data, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// An answer without its secrets.
    RawMessage answer(RawMessage answer) {
        List<String> kept = answer.headers().stream()
                .filter(line -> !secret(line))
                .map(this::text)
                .toList();
        masked += answer.headers().size() - kept.size();
        RawMessage cleaned = answer.withHeaders(kept);
        byte[] data = cleaned.data();
        byte[] masks = body(cleaned.value("content-encoding").toLowerCase(Locale.ROOT), data);
        return masks == null ? cleaned : cleaned.withData(masks);
    }

    private static boolean secret(String line) {
        String name = line.substring(0, Math.max(0, line.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
        return HEADERS.contains(name) || HEADER.matcher(name).matches();
    }

    /// Null where nothing is to be masked.
    private byte @Nullable [] body(String coding, byte[] data) {
        if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
            return masked(data, UnaryOperator.identity());
        }
        try {
            byte[] plain = new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes();
            return masked(plain, Masks::zipped);
        } catch (IOException _) {
            return masked(data, UnaryOperator.identity()); // it only says that it is gzip
        }
    }

    private byte @Nullable [] masked(byte[] plain, UnaryOperator<byte[]> coded) {
        String text = new String(plain, StandardCharsets.ISO_8859_1);
        String masks = text(text);
        return masks.equals(text) ? null : coded.apply(masks.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes can be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private String text(String text) {
        String clean = text;
        for (Pattern pattern : IN_TEXT) {
            StringBuilder out = new StringBuilder(clean);
            Matcher matcher = pattern.matcher(clean);
            while (matcher.find()) {
                int from = matcher.start("secret");
                int to = matcher.end("secret");
                String stars = "*".repeat(to - from);
                if (!out.substring(from, to).equals(stars)) {
                    out.replace(from, to, stars);
                    masked++;
                }
            }
            clean = out.toString();
        }
        return clean;
    }
}
