package dev.plimsoll.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Icons as large as the text beside them. A stylesheet gives icons a size in pixels only, so for another size of text
/// each of those sizes is written once more, scaled.
final class IconSizes {
    private static final Pattern RULE =
            Pattern.compile("^([.#][^{}]+)\\{[^}]*-fx-icon-size: ([0-9]+)px;[^}]*}", Pattern.MULTILINE);

    private IconSizes() {}

    /// A stylesheet as an address.
    ///
    /// @param percent the size of text, in percent of the usual one
    static String sheet(int percent) {
        String text = text(ours(), percent);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param sheet rules with sizes of icons, each on a line of its own
    static String text(String sheet, int percent) {
        return RULE.matcher(sheet).results().map(found -> rule(found, percent)).collect(Collectors.joining());
    }

    private static String rule(MatchResult found, int percent) {
        int pixels = Integer.parseInt(found.group(2)) * percent / 100;
        return String.format(Locale.ROOT, "%s{ -fx-icon-size: %dpx; }%n", found.group(1), pixels);
    }

    private static String ours() {
        String name = "/dev/plimsoll/desktop/plimsoll.css";
        try (InputStream in = Objects.requireNonNull(IconSizes.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
