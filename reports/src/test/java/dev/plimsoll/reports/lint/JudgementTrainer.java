package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Language;
import dev.plimsoll.reports.lint.grammar.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Learns the weights of the judgement from labelled sentences: a logistic regression with a penalty on large weights.
/// It has no chance in it, so that the same sentences give the same file. Run its `main` with the file to write after
/// sentences, word kinds or traits have changed.
final class JudgementTrainer {
    /// Every split that was mended on; g and l stay unseen.
    static final List<String> SPLITS = List.of(
            "2026-11-22-a",
            "2026-11-22-b",
            "2026-11-22-c",
            "2026-11-22-d",
            "2026-11-22-e",
            "2026-11-22-f",
            "2026-11-22-h",
            "2026-11-22-i",
            "2026-11-22-j",
            "2026-11-22-k");

    private static final int ROUNDS = 300;
    private static final double STEP = 0.3;
    private static final double PENALTY = 6;
    /// For single words and pairs of words, of which few are met again in the text of somebody else.
    private static final double PENALTY_OF_WORDS = 12.5;

    private static final Pattern WORDS = Pattern.compile("^([PTb]=|.:(verb=|after=|adv=|owns=|not:)).*");
    private static final int RAREST = 3;
    private static final double LEAST = 0.05;
    /// What a sentence counts that was made for a split or a rule, beside one in the voices of many: the former are all
    /// of one kind of author.
    private static final double MADE = 0.5;

    /// What a sentence in the voices of many counts, beside one that was made for a split or a rule.
    private static final double VOICED = 2;

    /// What a sentence of the pairs counts that hold the rules: each tells two constructions apart that look alike.
    private static final double PAIRED = 2.5;

    private final List<Double> counts = new ArrayList<>();
    private final List<Boolean> blame = new ArrayList<>();
    private final List<Set<String>> traits = new ArrayList<>();

    private JudgementTrainer() {
        read(made(), MADE);
        read(paired(), PAIRED);
        read(LabelledSplit.at("judgement-voices.tsv").sentences(), VOICED);
    }

    private void read(List<LabelledSplit.Labelled> sentences, double counting) {
        WordKinds kinds = WordKinds.read();
        for (LabelledSplit.Labelled labelled : sentences) {
            Set<String> found = new TreeSet<>();
            Language.Reader reader = Language.english().reader(Prose.of(labelled.text(), List.of()));
            reader.sentences().stream()
                    .flatMap(block -> reader.words(block).stream())
                    .forEach(sentence ->
                            found.addAll(Traits.of(sentence, kinds).all().keySet()));
            counts.add(counting);
            blame.add(labelled.blame());
            traits.add(found);
        }
    }

    public static void main(String[] file) throws IOException {
        Files.writeString(Path.of(file[0]), told());
    }

    /// What was made for a split, or for the judgement before it heard many voices.
    private static List<LabelledSplit.Labelled> made() {
        List<LabelledSplit.Labelled> sentences = new ArrayList<>();
        SPLITS.forEach(split -> sentences.addAll(LabelledSplit.read(split).sentences()));
        sentences.addAll(LabelledSplit.at("judgement-sentences.tsv").sentences());
        return sentences;
    }

    private static List<LabelledSplit.Labelled> paired() {
        List<LabelledSplit.Labelled> sentences = new ArrayList<>();
        LabelledSplit.lines("blaming.txt").forEach(text -> sentences.add(new LabelledSplit.Labelled(true, text)));
        LabelledSplit.lines("fine.txt").forEach(text -> sentences.add(new LabelledSplit.Labelled(false, text)));
        return sentences;
    }

    /// The file of the weights that all the sentences teach.
    static String told() {
        StringBuilder lines = new StringBuilder("""
            # What each trait of a sentence weighs in the judgement of the blame lint: above zero for blame, below
            # against it. Learned from the labelled sentences of the tests by their JudgementTrainer; not written by hand.
            """);
        new JudgementTrainer()
                .learned()
                .forEach((trait, weight) -> lines.append(String.format(Locale.ROOT, "%.2f\t%s\n", weight, trait)));
        return lines.toString();
    }

    private Map<String, Double> learned() {
        List<String> names = names();
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, names.size()).forEach(i -> numbers.put(names.get(i), i));
        int[][] rows = traits.stream()
                .map(row -> IntStream.concat(
                                IntStream.of(0),
                                row.stream().filter(numbers::containsKey).mapToInt(numbers::get))
                        .toArray())
                .toArray(int[][]::new);
        double[] weights = fitted(rows, penalties(names));
        Map<String, Double> kept = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (i == 0 || Math.abs(weights[i]) >= LEAST) {
                kept.put(names.get(i), weights[i]);
            }
        }
        return kept;
    }

    /// The traits that are not too rare, after the empty one that every sentence has.
    private List<String> names() {
        Map<String, Integer> met = new TreeMap<>();
        traits.forEach(row -> row.forEach(trait -> met.merge(trait, 1, Integer::sum)));
        List<String> names = new ArrayList<>(List.of(""));
        met.forEach((trait, count) -> {
            if (count >= RAREST) {
                names.add(trait);
            }
        });
        return names;
    }

    private static double[] penalties(List<String> names) {
        return names.stream()
                .mapToDouble(name -> name.isEmpty() ? 0 : WORDS.matcher(name).matches() ? PENALTY_OF_WORDS : PENALTY)
                .toArray();
    }

    /// By steps that shorten for what has moved much (Adagrad).
    private double[] fitted(int[][] rows, double[] penalties) {
        int size = penalties.length;
        double[] weights = new double[size];
        double[] moved = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = slope(rows, weights);
            for (int i = 0; i < size; i++) {
                double by = slope[i] + penalties[i] * weights[i];
                moved[i] += by * by;
                weights[i] -= STEP * by / (Math.sqrt(moved[i]) + 1e-9);
            }
        }
        return weights;
    }

    private double[] slope(int[][] rows, double[] weights) {
        double[] slope = new double[weights.length];
        for (int row = 0; row < rows.length; row++) {
            double sum = 0;
            for (int i : rows[row]) {
                sum += weights[i];
            }
            double wrong = 1 / (1 + StrictMath.exp(-sum)) - (blame.get(row) ? 1 : 0);
            for (int i : rows[row]) {
                slope[i] += counts.get(row) * wrong;
            }
        }
        return slope;
    }
}
