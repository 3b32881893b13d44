package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The general categories of Unicode, by the tables of the running Java.
final class Categories {
    private static final Map<String, Set<Integer>> TYPES = Map.ofEntries(
            Map.entry("Lu", Set.of((int) Character.UPPERCASE_LETTER)),
            Map.entry("Ll", Set.of((int) Character.LOWERCASE_LETTER)),
            Map.entry("Lt", Set.of((int) Character.TITLECASE_LETTER)),
            Map.entry("Lm", Set.of((int) Character.MODIFIER_LETTER)),
            Map.entry("Lo", Set.of((int) Character.OTHER_LETTER)),
            Map.entry(
                    "L",
                    Set.of(
                            (int) Character.UPPERCASE_LETTER,
                            (int) Character.LOWERCASE_LETTER,
                            (int) Character.TITLECASE_LETTER,
                            (int) Character.MODIFIER_LETTER,
                            (int) Character.OTHER_LETTER)),
            Map.entry("M", Set.of((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK, (int)
                    Character.ENCLOSING_MARK)),
            Map.entry("Nd", Set.of((int) Character.DECIMAL_DIGIT_NUMBER)),
            Map.entry("N", Set.of((int) Character.DECIMAL_DIGIT_NUMBER, (int) Character.LETTER_NUMBER, (int)
                    Character.OTHER_NUMBER)),
            Map.entry("Zs", Set.of((int) Character.SPACE_SEPARATOR)),
            Map.entry("Cc", Set.of((int) Character.CONTROL)));
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("letter", "L"),
            Map.entry("uppercase_letter", "Lu"),
            Map.entry("lowercase_letter", "Ll"),
            Map.entry("titlecase_letter", "Lt"),
            Map.entry("modifier_letter", "Lm"),
            Map.entry("other_letter", "Lo"),
            Map.entry("mark", "M"),
            Map.entry("number", "N"),
            Map.entry("decimal_number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("space_separator", "Zs"),
            Map.entry("control", "Cc"));

    private Categories() {}

    /// @param name as in `\p{name}`
    static Characters of(String name) throws NotRegular {
        String plain = name.replaceFirst("^(General_Category|gc)=", "");
        Set<Integer> types = TYPES.get(SHORT.getOrDefault(plain.toLowerCase(Locale.ROOT), plain));
        if (types == null) {
            throw new NotRegular("the property " + name);
        }
        List<Characters> ranges = new ArrayList<>();
        int first = -1;
        for (int character = 0; character <= Character.MAX_CODE_POINT + 1; character++) {
            boolean member = character <= Character.MAX_CODE_POINT && types.contains(Character.getType(character));
            if (member && first < 0) {
                first = character;
            } else if (!member && first >= 0) {
                ranges.add(Characters.of(first, character - 1));
                first = -1;
            }
        }
        return Characters.union(ranges);
    }
}
