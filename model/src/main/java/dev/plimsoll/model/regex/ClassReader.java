package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads escapes and character classes of ECMA-262 (2023, section 22.2.1): what stands for one character of a set.
final class ClassReader {
    private final PatternCursor cursor;

    ClassReader(PatternCursor cursor) {
        this.cursor = cursor;
    }

    /// The set between brackets, the first of which has been read.
    Characters bracketed() throws NotRegular {
        boolean negated = cursor.take('^');
        if (cursor.isNext(']')) {
            throw new NotRegular("an empty character class");
        }
        List<Characters> members = new ArrayList<>();
        while (!cursor.take(']')) {
            members.add(member());
        }
        Characters all = Characters.union(members);
        return negated ? all.complement() : all;
    }

    private Characters member() throws NotRegular {
        Characters shorthand = shorthand();
        if (shorthand != null) {
            // "[\w-a-z]" is read in two ways by the engines in use.
            if (cursor.isNext('-') && !cursor.isAfterNext(']') && cursor.isRangeAfter(1)) {
                throw new NotRegular("a range that begins with a class");
            }
            return shorthand;
        }
        int first = character();
        if (!cursor.isNext('-') || cursor.isAfterNext(']')) {
            return Characters.of(first, first);
        }
        cursor.next();
        if (shorthand() != null) {
            throw new NotRegular("a range that ends with a class");
        }
        int last = character();
        if (last < first) {
            throw new NotRegular("a range that runs backwards");
        }
        return Characters.of(first, last);
    }

    private int character() throws NotRegular {
        int c = cursor.next();
        if (c != '\\') {
            return c;
        }
        if (cursor.take('b')) {
            return '\b';
        }
        return escaped();
    }

    /// A class with a name of its own, such as `\d`, if one follows; null and nothing read otherwise.
    @Nullable
    Characters shorthand() throws NotRegular {
        if (!cursor.isNext('\\')) {
            return null;
        }
        Characters found = switch (cursor.peek(1)) {
            case 'd' -> Characters.DIGIT;
            case 'D' -> Characters.DIGIT.complement();
            case 'w' -> Characters.WORD;
            case 'W' -> Characters.WORD.complement();
            case 's' -> Characters.SPACE;
            case 'S' -> Characters.SPACE.complement();
            case 'p', 'P' -> {
                cursor.next();
                yield category(cursor.next() == 'P');
            }
            default -> null;
        };
        if (found != null && cursor.isNext('\\')) {
            cursor.next();
            cursor.next();
        }
        return found;
    }

    private Characters category(boolean negated) throws NotRegular {
        Characters found = Categories.of(cursor.braced());
        return negated ? found.complement() : found;
    }

    /// The one character that an escape stands for; its backslash has been read.
    int escaped() throws NotRegular {
        int c = cursor.next();
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'v' -> 0x0B;
            case '0' -> {
                if (Character.isDigit(cursor.peek(0))) {
                    throw new NotRegular("an octal escape");
                }
                yield 0;
            }
            case 'x' -> scalar(cursor.hex(2));
            case 'u' -> unicode();
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new NotRegular("the escape \\" + Character.toString(c));
                }
                yield c;
            }
        };
    }

    private int unicode() throws NotRegular {
        if (cursor.isNext('{')) {
            return scalar(PatternCursor.number(cursor.braced(), 16));
        }
        int unit = cursor.hex(4);
        if (Character.isHighSurrogate((char) unit) && cursor.isNext('\\') && cursor.peek(1) == 'u') {
            cursor.next();
            cursor.next();
            int low = cursor.hex(4);
            if (Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
        }
        return scalar(unit);
    }

    private static int scalar(int character) throws NotRegular {
        if (character > Character.MAX_CODE_POINT || (character >= 0xD800 && character <= 0xDFFF)) {
            throw new NotRegular("half a surrogate pair");
        }
        return character;
    }
}
