package dev.plimsoll.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IconSizesTest {
    @Test
    void everySizeOfOurSheetIsScaled() {
        assertThat(IconSizes.text(".a { -fx-icon-size: 20px; }\n.b .c { -fx-padding: 0; -fx-icon-size: 13px; }", 200))
                .isEqualToIgnoringNewLines(".a { -fx-icon-size: 40px; }" + ".b .c { -fx-icon-size: 26px; }");
        String sheet = IconSizes.sheet(150);
        String text =
                new String(Base64.getDecoder().decode(sheet.substring(sheet.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(text).startsWith(".ikonli-font-icon { -fx-icon-size: 27px; }");
        assertThat(text).contains(".navigation-button .ikonli-font-icon { -fx-icon-size: 27px; }");
    }
}
