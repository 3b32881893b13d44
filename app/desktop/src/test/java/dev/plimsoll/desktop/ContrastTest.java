package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text on its ground, as our stylesheet pairs them, by the contrast that WCAG 2.2 asks for (success criterion 1.4.3).
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final Pattern TOKEN =
            Pattern.compile("(-color-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{3,8}|rgba?\\([^)]*\\))");

    @ParameterizedTest
    @CsvSource({
        "fg-default, bg-default",
        "fg-default, bg-subtle",
        "fg-muted, bg-default",
        "fg-muted, bg-subtle",
        "fg-muted, bg-inset",
        "danger-fg, danger-subtle",
        "success-fg, success-subtle",
        "warning-fg, warning-subtle",
        "accent-fg, accent-subtle",
        "fg-default, danger-subtle",
        "fg-default, success-subtle",
        "fg-default, accent-muted",
        "fg-emphasis, accent-emphasis",
        "fg-emphasis, danger-emphasis"
    })
    void textIsReadable(String text, String ground) throws IOException {
        for (Theme theme : new Theme[] {new PrimerLight(), new PrimerDark()}) {
            Map<String, Color> tokens = tokens(theme);
            Color page = token(tokens, "bg-default");
            Color below = over(token(tokens, ground), page);
            Color above = over(token(tokens, text), below);
            assertThat(contrast(above, below))
                    .as("%s on %s in %s", text, ground, theme.getName())
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private static Color token(Map<String, Color> tokens, String name) {
        return Objects.requireNonNull(tokens.get("-color-" + name), name);
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        Map<String, Color> tokens = new HashMap<>();
        try (InputStream sheet =
                Theme.class.getResourceAsStream(theme.getUserAgentStylesheet().replaceAll("\\.bss$", ".css"))) {
            String text = new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                tokens.putIfAbsent(matcher.group(1), Color.web(matcher.group(2)));
            }
        }
        return tokens;
    }

    private static Color over(Color above, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
