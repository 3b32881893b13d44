package dev.plimsoll.reports.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// The name of a section in links.
final class SectionName {
    private static final String NAMELESS = "section";

    private SectionName() {}

    /// @param wanted the name it should have if that is free; empty for one made of its heading
    /// @param taken the names of other sections
    static String of(String wanted, String heading, Set<String> taken) {
        String first = wanted.isEmpty() ? letters(heading) : wanted;
        String name = first;
        // Ids hold letters and hyphens alone: the second of a name is "name-b".
        for (char more = 'b'; taken.contains(name); more++) {
            name = more > 'z' ? name + "-z" : first + "-" + more;
        }
        return name;
    }

    private static String letters(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? NAMELESS : plain;
    }
}
