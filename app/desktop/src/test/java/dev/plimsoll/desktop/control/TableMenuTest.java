package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;

class TableMenuTest {
    @Test
    void otherProgramsGetWhatIsDraggedAsMarkdownAndAsATable() {
        TableText table = new TableText(List.of("Plan", "Why"), List.of(List.of("P1", "a < b | c")));
        ClipboardContent dragged = TableMenu.content(table, "Plans");
        assertThat(dragged.getString()).isEqualTo(table.markdown()).contains("| P1 | a < b \\| c |");
        assertThat(dragged.getHtml()).contains("<h1>Plans</h1>", "<td>a &lt; b | c</td>");
        assertThat(dragged.hasFiles()).as("nothing is written down on the way").isFalse();
    }
}
