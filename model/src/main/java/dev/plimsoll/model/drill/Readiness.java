package dev.plimsoll.model.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares with what a drill was played with what production has. What was rehearsed with another scale, without a
/// role, or with another tool is not rehearsed.
public final class Readiness {
    private Readiness() {}

    /// Every difference, by kind and name. The case of names and the order of everything but the scale are no
    /// difference.
    ///
    /// @param played what the drill says of itself
    /// @param roles that somebody played besides
    public static List<Mismatch> compare(Setup production, Setup played, List<DrillRole> roles) {
        List<Mismatch> found = new ArrayList<>();
        found.addAll(byName(Mismatch.About.SEVERITY, scale(production.severities()), scale(played.severities())));
        List<String> present = new ArrayList<>(played.roles());
        roles.forEach(role -> present.add(role.role()));
        found.addAll(byName(Mismatch.About.ROLE, present(production.roles()), present(present)));
        found.addAll(byName(Mismatch.About.TEMPLATE, production.templates(), played.templates()));
        found.addAll(byName(Mismatch.About.CONTACT, production.contacts(), played.contacts()));
        found.addAll(byName(Mismatch.About.TOOL, production.tools(), played.tools()));
        return found;
    }

    /// A step of a scale is its place and what is said of it.
    private static Map<String, String> scale(List<String> severities) {
        Map<String, String> scale = new LinkedHashMap<>();
        for (int step = 0; step < severities.size(); step++) {
            String[] parts = severities.get(step).split(":", 2);
            String meaning = parts.length < 2 ? "" : ": " + parts[1].strip();
            scale.put(parts[0].strip(), "step " + (step + 1) + meaning);
        }
        return scale;
    }

    private static Map<String, String> present(List<String> roles) {
        return roles.stream().collect(Collectors.toMap(role -> role, _ -> "there", (one, _) -> one));
    }

    private static List<Mismatch> byName(
            Mismatch.About about, Map<String, String> production, Map<String, String> drill) {
        Map<String, Named> there = plain(production);
        Map<String, Named> here = plain(drill);
        TreeSet<String> names = new TreeSet<>(there.keySet());
        names.addAll(here.keySet());
        List<Mismatch> found = new ArrayList<>();
        for (String name : names) {
            Named one = there.get(name);
            Named other = here.get(name);
            if (one == null || other == null || !one.value().equals(other.value())) {
                String shown = one != null ? one.name() : other != null ? other.name() : name;
                found.add(
                        new Mismatch(about, shown, one == null ? "" : one.value(), other == null ? "" : other.value()));
            }
        }
        return found;
    }

    /// @param name as it is written
    private record Named(String name, String value) {}

    private static Map<String, Named> plain(Map<String, String> written) {
        Map<String, Named> plain = new TreeMap<>();
        written.forEach((name, value) -> plain.put(
                name.strip().toLowerCase(Locale.ROOT),
                new Named(name.strip(), value.isBlank() ? "there" : value.strip())));
        return plain;
    }
}
