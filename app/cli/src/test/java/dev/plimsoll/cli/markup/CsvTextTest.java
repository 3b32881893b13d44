package dev.plimsoll.cli.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTextTest {
    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(CsvText.row("a", "b c", "d,e", "say \"f\"", "")).isEqualTo("a,b c,\"d,e\",\"say \"\"f\"\"\",\n");
    }

    @Test
    void noSpreadsheetComputesACell() {
        assertThat(CsvText.row("=1+1", "+1", "-1", "@x", "a=b")).isEqualTo("'=1+1,'+1,'-1,'@x,a=b\n");
    }

    @Test
    void aRowStaysOneLine() {
        assertThat(CsvText.row("a\nb", "c\r\nd", "\u001b[31m").lines()).hasSize(1);
    }
}
