package dev.plimsoll.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Reports of every kind of block, their texts drawn from a list.
public final class OddReports {
    /// What the fonts of the PDF hold, in scripts that read from left to right.
    public static final List<String> LETTERS = List.of(
            "The checkout answered late.",
            "<script>alert(1)</script> & </table>",
            "\u201Cquoted\u201D, 'single' \"double\"",
            "`code` and ```fence```",
            "| a | b | \\| *bold* _under_ ~~gone~~ #5 [link](http://x.invalid) ![i](y)",
            "1. not a list",
            "- neither a list",
            "Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105 ja\u017A\u0144",
            "\u0394\u03B9\u03B1\u03C6\u03CC\u03C1\u03B7\u03C3\u03B7 \u043E\u0448\u0438\u0431\u043A\u0430",
            "x".repeat(180),
            "a\u00A0b",
            "$1,200.50 = 100 %",
            "{\"id\": [1, null, \"o\\\\n\"]}");

    /// The same, and what they do not hold.
    public static final List<String> ODD = IntStream.range(0, LETTERS.size() * 2)
            .mapToObj(i -> i < LETTERS.size() ? LETTERS.get(i) : odd(i))
            .toList();

    private OddReports() {}

    private static String odd(int i) {
        return List.of(
                        "\uD83E\uDDEA\uD83D\uDC69\u200D\uD83D\uDCBB broke \uD83D\uDE80",
                        "\u05E9\u05D2\u05D9\u05D0\u05D4 (\u0634\u0643\u0631\u0627 [12])",
                        "\u4E2D\u6587 \u65E5\u672C\u8A9E \uD55C\uAD6D\uC5B4",
                        "e\u0301 \u0E44\u0E17\u0E22",
                        "\u001B[31mred\u001B[0m \u0000 \uFFFF")
                .get(i % 5);
    }

    /// @param seed says which
    /// @param texts what its words are drawn from
    public static Report of(long seed, List<String> texts) {
        Random random = new Random(seed);
        List<Section> sections = new ArrayList<>();
        for (String id : List.of("first", "second", "third")) {
            List<Block> blocks = new ArrayList<>();
            for (int kind = 0; kind < 6; kind++) {
                blocks.add(block(random, random.nextInt(6), texts));
            }
            blocks.add(new Block.Paragraph(Text.of(one(random, texts)).anchor("e" + (sections.size() + 1))));
            sections.add(new Section(id, one(random, texts), blocks));
        }
        return new Report("post-mortem", "R1", one(random, texts), Samples.NOON, one(random, texts), sections);
    }

    private static String one(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Text text(Random random, List<String> texts) {
        Text text = Text.empty();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String words = one(random, texts);
            text = switch (random.nextInt(4)) {
                case 0 -> text.and(words).and(" ");
                case 1 -> text.strong(words).and(" ");
                case 2 -> text.code(words).and(" ");
                default -> text.and("see ").ref("e" + (1 + random.nextInt(4))).and(" ");
            };
        }
        return text;
    }

    private static Block block(Random random, int kind, List<String> texts) {
        return switch (kind) {
            case 0 -> new Block.Heading(one(random, texts));
            case 1 -> new Block.Paragraph(text(random, texts));
            case 2 -> new Block.Bullets(List.of(text(random, texts), text(random, texts)));
            case 3 -> new Block.Callout(Block.Tone.CAUTION, one(random, texts), text(random, texts));
            case 4 -> new Block.Quote(text(random, texts), one(random, texts) + "\n" + one(random, texts));
            default ->
                new Block.Table(
                        one(random, texts),
                        List.of(Block.Column.text(one(random, texts), 2), Block.Column.number("Share", 1)),
                        List.of(
                                List.of(text(random, texts), Text.of("12 %")),
                                List.of(text(random, texts), text(random, texts))));
        };
    }
}
