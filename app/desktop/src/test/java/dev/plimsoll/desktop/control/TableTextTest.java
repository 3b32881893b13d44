package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private final TableText table = new TableText(
            List.of("Name", "Why"), List.of(List.of("P1", "a|b\nc"), List.of("=1+1", "say \"no\", please")));

    @Test
    void markdownKeepsARowOnItsLine() {
        assertThat(table.markdown()).isEqualTo("""
            | Name | Why |
            | --- | --- |
            | P1 | a\\|b c |
            | =1+1 | say "no", please |
            """);
    }

    @Test
    void csvQuotesWhatNeedsItAndDisarmsFormulas() {
        assertThat(table.csv()).isEqualTo("Name,Why\r\nP1,\"a|b\nc\"\r\n'=1+1,\"say \"\"no\"\", please\"\r\n");
    }

    @Test
    void aPageToPrintSaysWhatTheCellsSayAndNothingElse() {
        TableText sly = new TableText(List.of("<b>"), List.of(List.of("a & <script>x</script>")));
        assertThat(sly.html("\"T\""))
                .contains("<h1>&quot;T&quot;</h1>")
                .contains("<tr><th>&lt;b&gt;</th></tr>")
                .contains("<tr><td>a &amp; &lt;script&gt;x&lt;/script&gt;</td></tr>");
    }
}
