package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.List;

/// Reads the regular part of ECMA-262 (2023, section 22.2.1): no references back, no boundaries of words, no looking
/// around but at the very beginning. Groups are read for their structure only, and lazy repetition as the eager one,
/// for both find the same texts.
final class ExpressionReader {
    private static final int DEEPEST = 100;
    private final PatternCursor cursor;
    private final ClassReader classes;
    private final List<Look> looks = new ArrayList<>();

    /// What a text must or must not begin with, whatever else it is.
    record Look(Expression ahead, boolean wanted) {}

    ExpressionReader(String pattern) throws NotRegular {
        this.cursor = new PatternCursor(pattern);
        this.classes = new ClassReader(cursor);
    }

    /// The whole pattern without the looks ahead that follow a `^` at its beginning.
    Expression read() throws NotRegular {
        boolean anchored = cursor.isNext('^') && cursor.peek(1) == '(' && cursor.peek(2) == '?';
        if (anchored) {
            cursor.next();
            while (isLook()) {
                looks.add(look());
            }
        }
        Expression rest = choice(0);
        if (!cursor.isAtEnd()) {
            throw new NotRegular("a parenthesis too many");
        }
        if (!anchored) {
            return rest;
        }
        if (!looks.isEmpty() && rest instanceof Expression.Choice) {
            throw new NotRegular("a look ahead in one of several alternatives");
        }
        return anchoredFirst(rest);
    }

    /// Looks ahead at the beginning; after [#read].
    List<Look> looks() {
        return looks;
    }

    private static Expression anchoredFirst(Expression rest) {
        if (rest instanceof Expression.Choice(var branches)) {
            List<Expression> all = new ArrayList<>(branches);
            all.set(0, new Expression.Sequence(List.of(new Expression.Start(), all.getFirst())));
            return new Expression.Choice(all);
        }
        return new Expression.Sequence(List.of(new Expression.Start(), rest));
    }

    private boolean isLook() {
        return cursor.isNext('(') && cursor.peek(1) == '?' && (cursor.peek(2) == '=' || cursor.peek(2) == '!');
    }

    private Look look() throws NotRegular {
        boolean wanted = cursor.peek(2) == '=';
        cursor.next();
        cursor.next();
        cursor.next();
        Expression ahead = choice(1);
        close();
        if (isRepetition()) {
            throw new NotRegular("a look ahead that is repeated");
        }
        return new Look(new Expression.Sequence(List.of(new Expression.Start(), ahead)), wanted);
    }

    private Expression choice(int depth) throws NotRegular {
        if (depth > DEEPEST) {
            throw new NotRegular("groups nested too deeply");
        }
        List<Expression> branches = new ArrayList<>();
        do {
            branches.add(sequence(depth));
        } while (cursor.take('|'));
        return branches.size() == 1 ? branches.getFirst() : new Expression.Choice(branches);
    }

    private Expression sequence(int depth) throws NotRegular {
        List<Expression> parts = new ArrayList<>();
        while (!cursor.isAtEnd() && !cursor.isNext('|') && !cursor.isNext(')')) {
            parts.add(repeated(atom(depth)));
        }
        return new Expression.Sequence(parts);
    }

    private Expression atom(int depth) throws NotRegular {
        Characters shorthand = classes.shorthand();
        if (shorthand != null) {
            return new Expression.One(shorthand);
        }
        int c = cursor.next();
        return switch (c) {
            case '^' -> new Expression.Start();
            case '$' -> new Expression.End();
            case '.' -> new Expression.One(Characters.NO_LINE_END);
            case '[' -> new Expression.One(classes.bracketed());
            case '(' -> group(depth);
            case '*', '+', '?', '{' -> throw new NotRegular("a repetition of nothing");
            case '\\' -> one(classes.escaped());
            default -> one(c);
        };
    }

    private static Expression one(int character) {
        return new Expression.One(Characters.of(character, character));
    }

    private Expression group(int depth) throws NotRegular {
        if (cursor.take('?')) {
            groupHead();
        }
        Expression inside = choice(depth + 1);
        close();
        return inside;
    }

    private void groupHead() throws NotRegular {
        if (cursor.take(':')) {
            return;
        }
        boolean named = cursor.take('<') && Character.isLetter(cursor.peek(0));
        if (!named) {
            throw new NotRegular("a look around");
        }
        while (cursor.next() != '>') {
            if (!Character.isLetterOrDigit(cursor.peek(0)) && cursor.peek(0) != '>') {
                throw new NotRegular("the name of a group");
            }
        }
    }

    private void close() throws NotRegular {
        if (!cursor.take(')')) {
            throw new NotRegular("a group that does not end");
        }
    }

    private Expression repeated(Expression part) throws NotRegular {
        if (!isRepetition()) {
            return part;
        }
        if (part instanceof Expression.Start || part instanceof Expression.End) {
            throw new NotRegular("an anchor that is repeated");
        }
        Expression.Repeat repeat;
        if (cursor.isNext('{')) {
            repeat = counted(part);
        } else {
            int sign = cursor.next();
            repeat = new Expression.Repeat(part, sign == '+' ? 1 : 0, sign == '?' ? 1 : Expression.UNBOUNDED);
        }
        cursor.take('?');
        if (isRepetition()) {
            throw new NotRegular("a repetition of a repetition");
        }
        return repeat;
    }

    private boolean isRepetition() {
        return "*+?{".indexOf(cursor.peek(0)) >= 0;
    }

    private Expression.Repeat counted(Expression part) throws NotRegular {
        String[] ends = cursor.braced().split(",", -1);
        int least = PatternCursor.number(ends[0], 10);
        int most =
                ends.length == 1 ? least : ends[1].isEmpty() ? Expression.UNBOUNDED : PatternCursor.number(ends[1], 10);
        if (ends.length > 2 || most < least) {
            throw new NotRegular("a count that is none");
        }
        return new Expression.Repeat(part, least, most);
    }
}
