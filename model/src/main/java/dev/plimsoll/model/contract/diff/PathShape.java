package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A path template without the names of its parameters: `/orders/{id}` and `/orders/{orderId}` have one shape.
final class PathShape {
    private PathShape() {}

    static String of(String template) {
        String plain = filled(template, _ -> "{}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /// The parameters' names from left to right.
    static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        filled(template, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    /// The template with its parameters filled in.
    static String filled(String template, UnaryOperator<String> value) {
        StringBuilder filled = new StringBuilder(template.length());
        int copied = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = close(template, open);
            if (close >= 0) {
                filled.append(template, copied, open).append(value.apply(template.substring(open + 1, close)));
                copied = close + 1;
            }
        }
        return filled.append(template, copied, template.length()).toString();
    }

    /// Where the parameter that opens here closes; -1 where another brace or a slash comes first.
    private static int close(String template, int open) {
        for (int at = open + 1; at < template.length(); at++) {
            char next = template.charAt(at);
            if (next == '}') {
                return at;
            }
            if (next == '{' || next == '/') {
                return -1;
            }
        }
        return -1;
    }
}
