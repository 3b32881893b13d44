package dev.plimsoll.engine.analysis;

import dev.plimsoll.model.evidence.Condition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The condition of a template: one comparison of the measured value with a number, such as `result[0] >= 0.95`,
/// `asFloat(result) < 5` or `0.01 > result`. What says more is refused, because half of it would judge something else.
final class ResultCondition {
    private static final String VALUE =
            "(?:result(?:\\s*\\[\\s*0\\s*])?|(?:asFloat|float)\\(\\s*result(?:\\[0])?\\s*\\))";
    private static final String NUMBER = "([-+]?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]{1,3})?)";
    private static final String SIGN = "\\s*(<=|>=|<|>)\\s*";
    private static final Pattern VALUE_FIRST = Pattern.compile(VALUE + SIGN + NUMBER);
    private static final Pattern NUMBER_FIRST = Pattern.compile(NUMBER + SIGN + VALUE);
    private static final int LONGEST = 200;

    private ResultCondition() {}

    /// @throws IllegalArgumentException if it is another expression
    static Condition read(String text) {
        String plain = text.strip();
        if (plain.length() <= LONGEST) {
            Matcher value = VALUE_FIRST.matcher(plain);
            if (value.matches()) {
                return condition(value.group(1), Double.parseDouble(value.group(2)));
            }
            Matcher number = NUMBER_FIRST.matcher(plain);
            if (number.matches()) {
                return condition(turned(number.group(2)), Double.parseDouble(number.group(1)));
            }
        }
        throw new IllegalArgumentException("the condition '" + plain
                + "' is not read: a condition compares 'result' or 'result[0]' with one number" + " by <, <=, > or >=");
    }

    private static String turned(String sign) {
        return sign.replace('<', '#').replace('>', '<').replace('#', '>');
    }

    /// Less than a number is at most the next smaller one: between the two there is no other of its kind.
    private static Condition condition(String sign, double limit) {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("the number of a condition is too large to compare with");
        }
        return switch (sign) {
            case "<" -> Condition.atMost(Math.nextDown(limit));
            case "<=" -> Condition.atMost(limit);
            case ">" -> Condition.atLeast(Math.nextUp(limit));
            default -> Condition.atLeast(limit);
        };
    }
}
