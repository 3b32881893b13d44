package dev.plimsoll.model.sandbox.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes what is known of columns. No value that fewer than some rows share goes in, and the ends of a scale are those
/// of several rows together.
final class Columns {
    private static final int BINS = 20;
    private static final int ROWS_A_BIN = 12;
    private static final int ROWS_A_END = 4;
    /// Added to each count, so that single rows do not show in the shares.
    private static final int SMOOTHING = 3;

    /// Of fewer rows than these the shares of categories are levelled the more, the fewer there are.
    private static final int SMALL = 60;

    private static final double ATOM = 0.02;
    private static final List<String> WORDS = List.of(
            "order", "late", "parcel", "called", "back", "paid", "price", "asked", "for", "new", "old", "the", "and");

    private Columns() {}

    /// @param whole the column of everybody whose values may be named, of which the first is a part
    static Column of(Sort sort, List<@Nullable String> column, List<@Nullable String> whole, int few) {
        List<String> values = present(column);
        double missing = column.isEmpty() ? 0 : 1 - (double) values.size() / column.size();
        Column known = values.isEmpty()
                ? _ -> null
                : switch (sort) {
                    case CATEGORY -> category(values, present(whole), few);
                    case NUMBER, DAY, MOMENT -> scale(sort, values, present(whole), few);
                    case ID -> id(values);
                    case TEXT -> text(values, few);
                };
        return random -> random.nextDouble() < missing ? null : known.draw(random);
    }

    private static List<String> present(List<@Nullable String> column) {
        List<String> values = new ArrayList<>();
        column.forEach(value -> {
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    private static Map<String, Integer> counts(List<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    /// Only values that enough rows share, whoever they are: which ones there are tells nothing of a member then. The
    /// share of the others goes to them.
    private static Column category(List<String> values, List<String> whole, int few) {
        Map<String, Integer> counts = counts(values);
        Map<String, Integer> named = counts(whole);
        named.values().removeIf(count -> count <= few);
        named.replaceAll((value, _) -> counts.getOrDefault(value, 0));
        return named.isEmpty() ? id(values) : weighted(named, Math.max(SMOOTHING, SMALL - values.size()));
    }

    private static Column weighted(Map<String, Integer> counts, int more) {
        List<String> names = List.copyOf(counts.keySet());
        int[] sums = new int[names.size()];
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += Objects.requireNonNull(counts.get(names.get(i))) + more;
            sums[i] = sum;
        }
        int total = sum;
        return random -> {
            int at = Arrays.binarySearch(sums, random.nextInt(total) + 1);
            return names.get(at < 0 ? -at - 1 : at);
        };
    }

    /// Single values that many rows share, and bins of equal weight between them.
    private static Column scale(Sort sort, List<String> values, List<String> whole, int few) {
        Map<String, Integer> atoms = counts(values);
        int enough = Math.max(few, (int) Math.ceil(values.size() * ATOM));
        atoms.values().removeIf(count -> count <= enough);
        double[] rest = rest(sort, values, atoms.keySet());
        double[] everybody = rest(sort, whole, atoms.keySet());
        String like = values.getFirst();
        int decimals = values.stream().mapToInt(Columns::decimals).max().orElse(0);
        double shared = 1 - (double) rest.length / values.size();
        double[] edges = rest.length == 0 ? new double[0] : edges(rest, everybody, few);
        Column single = atoms.isEmpty() ? null : weighted(atoms, 0);
        return random -> single != null && (rest.length == 0 || random.nextDouble() < shared)
                ? single.draw(random)
                : sort.text(between(edges, random), decimals, like);
    }

    private static double[] rest(Sort sort, List<String> values, Set<String> atoms) {
        return values.stream()
                .filter(value -> !atoms.contains(value))
                .flatMap(value -> sort.number(value).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static int decimals(String value) {
        int dot = value.indexOf('.');
        return dot < 0 || !value.matches("-?[0-9]+[.][0-9]{1,9}") ? 0 : value.length() - dot - 1;
    }

    /// @param everybody of whom the ends are, and all edges of a small table, so that they tell nothing of a member
    private static double[] edges(double[] sorted, double[] everybody, int few) {
        double[] whose = sorted.length < SMALL ? everybody : sorted;
        int bins = Math.clamp(whose.length / ROWS_A_BIN, 1, BINS);
        int end = Math.min(Math.max(few, ROWS_A_END), everybody.length);
        double[] edges = new double[bins + 1];
        for (int i = 1; i < bins; i++) {
            int at = (int) ((long) i * whose.length / bins);
            edges[i] = (whose[at] + whose[Math.max(0, at - 1)]) / 2;
        }
        edges[0] = Arrays.stream(everybody, 0, end).average().orElseThrow();
        edges[bins] = Arrays.stream(everybody, everybody.length - end, everybody.length)
                .average()
                .orElseThrow();
        Arrays.sort(edges);
        return edges;
    }

    private static double between(double[] edges, RandomGenerator random) {
        int bin = random.nextInt(edges.length - 1);
        return edges[bin] + random.nextDouble() * (edges[bin + 1] - edges[bin]);
    }

    /// The form of some value with other letters and digits; none of the values themselves, and none twice.
    private static Column id(List<String> values) {
        Set<String> taken = new HashSet<>(values);
        boolean hex = values.stream().allMatch(value -> value.matches("[0-9a-f-]+"))
                && values.stream().anyMatch(value -> value.matches(".*[a-f].*"));
        List<String> forms = new ArrayList<>(new HashSet<>(values.stream()
                .map(value -> value.contains("@") ? "aaaaaaaa9@example.org" : value)
                .map(value -> form(value, hex))
                .toList()));
        Collections.sort(forms);
        return random -> {
            String made;
            int tries = 0;
            do {
                made = filled(forms.get(random.nextInt(forms.size())), random)
                        + (tries > 100 ? random.nextInt(1_000_000) : "");
                tries++;
            } while (!taken.add(made));
            return made;
        };
    }

    private static String form(String value, boolean hex) {
        StringBuilder form = new StringBuilder();
        boolean fixed = false;
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            fixed |= next == '@';
            form.append(
                    fixed
                            ? String.valueOf(next)
                            : hex && next != '-'
                                    ? "\u0001"
                                    : Character.isDigit(next)
                                            ? "\u0002"
                                            : Character.isUpperCase(next)
                                                    ? "\u0003"
                                                    : Character.isLetter(next) ? "\u0004" : String.valueOf(next));
        }
        return form.toString();
    }

    private static String filled(String form, RandomGenerator random) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char next = form.charAt(i);
            made.append(
                    switch (next) {
                        case 1 -> Character.forDigit(random.nextInt(16), 16);
                        case 2 -> (char) ('0' + random.nextInt(made.isEmpty() ? 1 : 0, 10));
                        case 3 -> (char) ('A' + random.nextInt(26));
                        case 4 -> (char) ('a' + random.nextInt(26));
                        default -> next;
                    });
        }
        return made.toString();
    }

    /// Words that enough rows hold, as many as a text has; no text as it was.
    private static Column text(List<String> values, int few) {
        Map<String, Integer> words = new HashMap<>();
        values.forEach(value ->
                new HashSet<>(List.of(value.split("\\s+", -1))).forEach(word -> words.merge(word, 1, Integer::sum)));
        words.values().removeIf(count -> count < few);
        words.remove("");
        if (words.isEmpty()) {
            WORDS.forEach(word -> words.put(word, 1));
        }
        Column word = weighted(new TreeMap<>(words), SMOOTHING);
        Set<String> taken = new HashSet<>(values);
        int[] lengths = values.stream()
                .mapToInt(value -> value.split("\\s+", -1).length)
                .toArray();
        return random -> {
            String made;
            int more = 0;
            do {
                List<String> parts = new ArrayList<>();
                int length = lengths[random.nextInt(lengths.length)] + more++ / 20;
                for (int i = 0; i < length; i++) {
                    parts.add(String.valueOf(word.draw(random)));
                }
                made = String.join(" ", parts);
            } while (taken.contains(made));
            return made;
        };
    }
}
