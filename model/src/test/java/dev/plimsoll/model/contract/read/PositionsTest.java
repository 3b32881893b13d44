package dev.plimsoll.model.contract.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;
import dev.plimsoll.model.contract.document.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Lines and columns of JSON count characters as editors do, whatever the characters weigh in bytes.
class PositionsTest {
    private static final List<String> LETTERS = List.of("a", "é", "ж", "漢", "\u2028", "😀", " ", "~");
    private static final List<String> BREAKS = List.of("", "\n", "\r\n", "\r", "\t", "  ");
    private static final int FILES = 400;

    @Test
    void everyValueStandsWhereItsFirstCharacterIs() {
        for (long seed = 0; seed < FILES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = value(random, 0);
            boolean marked = random.nextInt(3) == 0;
            byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
            Node root = new DocumentReader().read(bytes, "a.json");
            check(root, text.split("\r\n|\r|\n", -1), seed);
        }
    }

    private static void check(Node node, String[] lines, long seed) {
        char first = at(node.mark(), lines, seed);
        assertThat(first).as("seed %d, %s", seed, node.mark()).isEqualTo(opening(node));
        node.items().forEach(item -> check(item, lines, seed));
        if (node instanceof MapNode map) {
            for (MapNode.Member member : map.members()) {
                Mark mark = member.mark();
                String line = lines[mark.line() - 1];
                assertThat(line.substring(mark.column() - 1))
                        .as("seed %d, %s", seed, mark)
                        .startsWith('"' + member.name() + '"');
                check(member.value(), lines, seed);
            }
        }
    }

    private static char at(Mark mark, String[] lines, long seed) {
        String line = lines[mark.line() - 1];
        assertThat(mark.column()).as("seed %d, %s in %s", seed, mark, line).isLessThanOrEqualTo(line.length());
        return line.charAt(mark.column() - 1);
    }

    private static char opening(Node node) {
        return node.toJson().toString().charAt(0);
    }

    private static String value(SplittableRandom random, int depth) {
        int kind = depth > 3 ? 0 : random.nextInt(4);
        String gap = BREAKS.get(random.nextInt(BREAKS.size()));
        StringBuilder text = new StringBuilder();
        if (kind < 2) {
            return text(random);
        }
        int size = random.nextInt(kind == 2 ? 4 : 12);
        text.append(kind == 2 ? '[' : '{').append(gap);
        for (int at = 0; at < size; at++) {
            text.append(at == 0 ? "" : "," + gap);
            text.append(kind == 2 ? "" : "\"" + letters(random) + at + "\":" + gap);
            text.append(value(random, depth + 1));
        }
        return text.append(gap).append(kind == 2 ? ']' : '}').toString();
    }

    private static String text(SplittableRandom random) {
        return '"' + letters(random) + '"';
    }

    private static String letters(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(5); count > 0; count--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    @Test
    void aByteThatIsNotUtf8IsNamedWithItsPlace() {
        byte[] text = "{\n  \"é\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xFF; // the x
        assertThatThrownBy(() -> new DocumentReader().read(text, "a.json"))
                .hasMessageContaining("a.json:2:9")
                .hasMessageContaining("0xFF");
    }

    @Test
    void aCharacterThatIsCutOffIsNotUtf8() {
        for (String broken : List.of("\u00e9", "\u6f22", "\ud83d\ude00")) {
            byte[] whole = ("[\"" + broken + "\"]").getBytes(StandardCharsets.UTF_8);
            byte[] cut = new byte[whole.length - 1];
            System.arraycopy(whole, 0, cut, 0, whole.length - 3);
            System.arraycopy(whole, whole.length - 2, cut, whole.length - 3, 2);
            assertThatThrownBy(() -> new DocumentReader().read(cut, "a.json"))
                    .as(broken)
                    .hasMessageContaining("a.json:1:3")
                    .hasMessageContaining("is not UTF-8");
        }
    }

    @Test
    void aNulIsFoundWhereverItStands() {
        for (int at = 0; at < 40; at++) {
            byte[] text = "[1,22,333,4444,55555,666666,7777777,8888]".getBytes(StandardCharsets.UTF_8);
            text[at] = 0;
            int column = at + 1;
            assertThatThrownBy(() -> new DocumentReader().read(text, "a.json"))
                    .hasMessageContaining("a.json:1:" + column)
                    .hasMessageContaining("NUL");
        }
    }
}
