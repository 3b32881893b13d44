package dev.plimsoll.model.regex;

import java.util.random.RandomGenerator;

/// Makes up regular expressions that Java and ECMA-262 read alike, over a few letters.
final class RandomPatterns {
    private final RandomGenerator random;

    RandomPatterns(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        String inside = choice(2);
        return switch (random.nextInt(6)) {
            case 0 -> inside;
            case 1 -> "^" + inside;
            case 2 -> inside + "$";
            case 3 -> "^" + look() + sequence(2) + "$";
            default -> "^(?:" + inside + ")$";
        };
    }

    private String look() {
        return pick("(?=", "(?!", "(?=.*", "(?!.*") + sequence(1) + pick(")", "$)");
    }

    private String choice(int depth) {
        return random.nextInt(3) == 0 ? sequence(depth) + "|" + sequence(depth) : sequence(depth);
    }

    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(4);
        for (int part = 0; part < parts; part++) {
            text.append(random.nextInt(25) == 0 ? pick("^", "$") : atom(depth) + quantifier());
        }
        return text.toString();
    }

    private String atom(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return pick("(", "(?:") + choice(depth - 1) + ")";
        }
        return pick(
                "a", "b", "c", "a", "b", "[ab]", "[^a]", "[b-d]", ".", "\\w", "\\d", "\\W", "[^\\w]", "[a\\d]", "\\-");
    }

    private String quantifier() {
        return random.nextInt(2) == 0 ? "" : pick("*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?", "+?", "{1,}?");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
