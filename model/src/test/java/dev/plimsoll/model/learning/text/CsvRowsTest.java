package dev.plimsoll.model.learning.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static final String LETTERS = "a,\"\n; é'\t=";

    @Test
    void whateverIsWrittenByTheRuleComesBack() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> cells = new ArrayList<>(List.of("x"));
            StringBuilder text = new StringBuilder("one,two,three,four\nx");
            for (int column = 0; column < 3; column++) {
                StringBuilder cell = new StringBuilder();
                for (int i = 0; i < random.nextInt(8); i++) {
                    cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                cells.add(cell.toString());
                text.append(",\"").append(cell.toString().replace("\"", "\"\"")).append('"');
            }
            String file = random.nextBoolean() ? text + "\r\n" : text.toString();
            List<CsvRows.Row> rows = CsvRows.read(file);
            assertThat(rows).as("seed %s", seed).hasSize(1);
            assertThat(rows.getFirst().cells().values()).as("seed %s", seed).containsExactlyElementsOf(cells);
        }
    }

    @Test
    void rowsKnowTheirLinesAndHeadings() {
        List<CsvRows.Row> rows = CsvRows.read("\uFEFFTime ; Text\n\n1;\"a\nb\"\n2\n");

        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(3, 5);
        assertThat(rows.getFirst().get("when", "time")).isEqualTo("1");
        assertThat(rows.getFirst().get("text")).isEqualTo("a\nb");
        assertThat(rows.getLast().get("text")).isEmpty();
        assertThat(CsvRows.read("")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvRows.read("a,b\n1,\"2\n"))
                .withMessageContaining("line 2");
    }
}
