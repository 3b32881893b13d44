package dev.plimsoll.model.regex;

import java.util.List;

/// A regular expression as a tree.
sealed interface Expression {
    /// One character of a set.
    record One(Characters of) implements Expression {}

    record Sequence(List<Expression> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<Expression> branches) implements Expression {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /// @param most [#UNBOUNDED] where there is no end
    record Repeat(Expression part, int least, int most) implements Expression {}

    /// Holds before the first character.
    record Start() implements Expression {}

    /// Holds after the last character.
    record End() implements Expression {}

    int UNBOUNDED = Integer.MAX_VALUE;
}
