package dev.plimsoll.model.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class SharedTextsTest {
    private static final Mark HERE = new Mark(3, 5);

    private final SharedTexts texts = new SharedTexts();

    @Test
    void aTextThatCameBeforeIsTheSameValueAtItsOwnPlace() {
        ScalarNode first = at(new Mark(1, 1), "string");
        ScalarNode second = at(HERE, "string");

        assertThat(second.toJson()).isSameAs(first.toJson());
        assertThat(second.mark()).isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyTextIsWhatWasReadAndHashesAsAnyOtherOfIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60_000; round++) {
            String text = text(random);
            ScalarNode read = at(HERE, text);
            ScalarNode other = new ScalarNode(HERE, JsonNodeFactory.instance.stringNode(text));

            assertThat(read.text()).as("seed %d, round %d", seed, round).isEqualTo(text);
            assertThat(read.hash()).as("seed %d, round %d", seed, round).isEqualTo(other.hash());
        }
    }

    /// More different texts than are kept, some of them often.
    private static String text(Random random) {
        int length = random.nextInt(SharedTexts.LONGEST + 1);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) (random.nextInt(4) == 0 ? 0x20 + random.nextInt(0x3000) : 'a' + random.nextInt(2)));
        }
        return text.toString();
    }

    private ScalarNode at(Mark mark, String text) {
        char[] characters = ("<<" + text + ">>").toCharArray();
        return texts.at(mark.line(), mark.column(), characters, 2, text.length());
    }
}
