package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.List;

/// The path expression of a matching rule: `$.animals[*].name`, `$['a b']`, `$.people.*['@id']`. A rule counts for
/// the values that its path names and for all below them, as the specification's version 2 has it; where several rules
/// count, the one of the largest weight wins: 2 for each step named, 1 for each wildcard, multiplied.
public final class RulePath {
    /// One token of the expression.
    private record Token(Kind kind, String text) {
        private enum Kind {
            NAME,
            INDEX,
            ANY,
            ANY_INDEX
        }

        int weightOfName(String name) {
            return switch (kind) {
                case NAME -> text.equals(name) ? 2 : 0;
                case ANY -> 1;
                case INDEX, ANY_INDEX -> 0;
            };
        }

        int weightOfIndex(int index) {
            return switch (kind) {
                case NAME, INDEX -> text.equals(Integer.toString(index)) ? 2 : 0;
                case ANY, ANY_INDEX -> 1;
            };
        }
    }

    private final List<Token> tokens;

    private RulePath(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /// @param text with or without the leading `$`
    /// @throws IllegalArgumentException if the text is no path; the message says why
    public static RulePath of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = text.startsWith("$") ? 1 : 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (first == '[') {
                int end = bracketEnd(text, at);
                tokens.add(bracket(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                int start = first == '.' ? at + 1 : at;
                int end = nameEnd(text, start);
                if (end == start) {
                    throw new IllegalArgumentException("the path '" + text + "' has an empty step");
                }
                tokens.add(name(text.substring(start, end)));
                at = end;
            }
        }
        return new RulePath(tokens);
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static int bracketEnd(String text, int open) {
        int from = open + 1;
        if (from < text.length() && (text.charAt(from) == '\'' || text.charAt(from) == '"')) {
            int quote = text.indexOf(text.charAt(from) + "]", from + 1);
            if (quote >= 0) {
                return quote + 1;
            }
        } else {
            int end = text.indexOf(']', from);
            if (end > from) {
                return end;
            }
        }
        throw new IllegalArgumentException("the path '" + text + "' has a bracket that is not closed");
    }

    private static Token bracket(String inner) {
        if (inner.equals("*")) {
            return new Token(Token.Kind.ANY_INDEX, inner);
        }
        char first = inner.charAt(0);
        if (first == '\'' || first == '"') {
            return new Token(Token.Kind.NAME, inner.substring(1, inner.length() - 1));
        }
        boolean isNumber = inner.chars().allMatch(Character::isDigit);
        return new Token(isNumber ? Token.Kind.INDEX : Token.Kind.NAME, inner);
    }

    private static Token name(String text) {
        return text.equals("*") ? new Token(Token.Kind.ANY, text) : new Token(Token.Kind.NAME, text);
    }

    /// The name of the first step; empty where it is none.
    String head() {
        return tokens.isEmpty() || tokens.getFirst().kind() != Token.Kind.NAME
                ? ""
                : tokens.getFirst().text();
    }

    /// The path without its first step.
    RulePath tail() {
        return new RulePath(tokens.subList(1, tokens.size()));
    }

    int length() {
        return tokens.size();
    }

    /// How well the path fits.
    ///
    /// @param weight 0 where the path does not lead to the value or one above it
    /// @param exact whether it leads to the value itself
    record Fit(long weight, boolean exact) {
        static final Fit NONE = new Fit(0, false);
    }

    Fit fit(List<Step> path) {
        return fit(path, 0, 0);
    }

    private Fit fit(List<Step> path, int token, int step) {
        if (token == tokens.size()) {
            return new Fit(1, step == path.size());
        }
        if (step == path.size()) {
            return Fit.NONE;
        }
        Step here = path.get(step);
        Token first = tokens.get(token);
        if (here.isItem()) {
            return times(first.weightOfIndex(here.index()), path, token + 1, step + 1);
        }
        int byName = first.weightOfName(here.name());
        Fit best = times(byName, path, token + 1, step + 1);
        return here.isElement() ? better(best, elementFit(path, token, step)) : best;
    }

    /// An element may be named by its name, by its place among its siblings, or by both in either order.
    private Fit elementFit(List<Step> path, int token, int step) {
        Step here = path.get(step);
        Token first = tokens.get(token);
        boolean anyIndex = first.kind() == Token.Kind.ANY_INDEX;
        Fit best = anyIndex ? times(1, path, token + 1, step + 1) : Fit.NONE;
        if (token + 1 < tokens.size()) {
            Token second = tokens.get(token + 1);
            boolean secondIsPlace = second.kind() == Token.Kind.INDEX || second.kind() == Token.Kind.ANY_INDEX;
            int nameFirst = secondIsPlace ? first.weightOfName(here.name()) * second.weightOfIndex(here.index()) : 0;
            int placeFirst = first.kind() == Token.Kind.ANY
                    ? 0
                    : first.weightOfIndex(here.index()) * second.weightOfName(here.name());
            best = better(best, times(Math.max(nameFirst, placeFirst), path, token + 2, step + 1));
        }
        return best;
    }

    private Fit times(int factor, List<Step> path, int token, int step) {
        if (factor == 0) {
            return Fit.NONE;
        }
        Fit rest = fit(path, token, step);
        return new Fit(factor * rest.weight(), rest.exact());
    }

    private static Fit better(Fit left, Fit right) {
        return right.weight() > left.weight() ? right : left;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        tokens.forEach(token -> text.append("['").append(token.text()).append("']"));
        return text.toString();
    }
}
