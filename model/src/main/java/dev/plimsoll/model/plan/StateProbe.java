package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/// State outside of Plimsoll that outlives a run: rows of a database, topics of a broker, keys of a cache, flags,
/// containers, cookies. A program lists it, one line for each thing that is there, and a run begins only where that is
/// the baseline. A line is to name a thing and not to tell what is in it: the lines come into records and reports.
///
/// @param name what is listed, for example `orders`
/// @param command program and arguments, run without a shell in the workspace's folder; its standard output counts
/// @param baseline the lines that belong there, in any order; none where nothing does
/// @param reset program and arguments that bring the baseline back; none where a person has to
public record StateProbe(
        String name,
        List<String> command,
        List<String> baseline,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reset) {
    /// More lines than that are no list that a person can agree to.
    public static final int MOST_LINES = 10_000;

    private static final int LONGEST_NAME = 64;

    public StateProbe {
        command = List.copyOf(command);
        baseline = baseline == null ? List.of() : lines(baseline);
        reset = reset == null ? List.of() : List.copyOf(reset);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "a state has a name of one line, at most 64 characters, not '" + name + "'");
        }
        if (command.isEmpty()) {
            throw new IllegalArgumentException("the state '" + name + "' needs a command that lists it");
        }
        if (baseline.size() > MOST_LINES) {
            throw new IllegalArgumentException("the baseline of the state '" + name + "' has " + baseline.size()
                    + " lines, more than " + MOST_LINES);
        }
    }

    /// How it stands against its baseline.
    ///
    /// @param tooMuch lines that do not belong there
    /// @param missing lines that belong there and are not
    public record Difference(List<String> tooMuch, List<String> missing) {
        public Difference {
            tooMuch = List.copyOf(tooMuch);
            missing = List.copyOf(missing);
        }

        /// Whether the state is its baseline.
        public boolean none() {
            return tooMuch.isEmpty() && missing.isEmpty();
        }
    }

    /// What a program printed, as lines: each without the space around it, sorted, none empty. A line that comes twice
    /// counts twice.
    public static List<String> lines(String printed) {
        return lines(printed.lines().toList());
    }

    private static List<String> lines(List<String> raw) {
        return raw.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }

    /// Compares what is there with what belongs there.
    ///
    /// @param present lines as [#lines] makes them
    public Difference against(List<String> present) {
        return new Difference(without(present, baseline), without(baseline, present));
    }

    /// Both are sorted.
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>();
        int other = 0;
        for (String line : lines) {
            while (other < others.size() && others.get(other).compareTo(line) < 0) {
                other++;
            }
            if (other < others.size() && others.get(other).equals(line)) {
                other++;
            } else {
                left.add(line);
            }
        }
        return left;
    }

    /// The same with what is there now as its baseline.
    public StateProbe with(List<String> present) {
        return new StateProbe(name, command, present, reset);
    }
}
