package dev.plimsoll.reports.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sentences that were labelled before the lint was run on them, to tell how well it does on text that nobody tuned it
/// on. Each line is `blame` or `ok`, a tab, and the sentence; lines that begin with # tell where it comes from.
///
/// @param name the file's name without its ending
/// @param sentences in the order of the file
record LabelledSplit(String name, List<Labelled> sentences) {
    /// A sentence and whether it clearly blames.
    record Labelled(boolean blame, String text) {}

    /// What the lint does on a split.
    ///
    /// @param blame how many sentences blame
    /// @param found how many of those have a finding
    /// @param wrong how many others have one
    record Score(int blame, int found, int wrong) {
        private static final double Z = 1.96;

        double recall() {
            return (double) found / blame;
        }

        double precision() {
            return found + wrong == 0 ? 0 : (double) found / (found + wrong);
        }

        @Override
        public String toString() {
            return "recall " + told(found, blame) + ", precision " + told(found, found + wrong);
        }

        /// A share with its interval of 95 % by Wilson.
        private static String told(int part, int whole) {
            double share = whole == 0 ? 0 : (double) part / whole;
            double weight = 1 + Z * Z / whole;
            double middle = (share + Z * Z / (2 * whole)) / weight;
            double half = Z * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole)) / weight;
            return "%.2f (%d/%d, %.2f to %.2f)".formatted(share, part, whole, middle - half, middle + half);
        }
    }

    static LabelledSplit read(String name) {
        return of(name, text("blind/" + name + ".tsv"));
    }

    /// @param file a file beside the tests
    static LabelledSplit at(String file) {
        return of(file, text(file));
    }

    /// The lines of a file beside the tests that are not blank.
    static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String name) {
        try (var in = LabelledSplit.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be read", failure);
        }
    }

    static LabelledSplit of(String name, String lines) {
        return new LabelledSplit(
                name,
                lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\t", 2))
                        .map(cells -> new Labelled(cells[0].equals("blame"), cells[1]))
                        .toList());
    }

    /// @param least the mildest severity that counts as a finding
    Score score(BlameLint lint, Severity least) {
        int blame = 0;
        int found = 0;
        int wrong = 0;
        for (Labelled sentence : sentences) {
            boolean hit = lint.check(sentence.text()).stream()
                    .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
            blame += sentence.blame() ? 1 : 0;
            found += sentence.blame() && hit ? 1 : 0;
            wrong += !sentence.blame() && hit ? 1 : 0;
        }
        return new Score(blame, found, wrong);
    }
}
