package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path template without the names of its parameters: `/orders/{id}` and `/orders/{orderId}` have one shape.
final class PathShape {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]*)}");

    private PathShape() {}

    static String of(String template) {
        String plain = PARAMETER.matcher(template).replaceAll("{}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /// The parameters' names from left to right.
    static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /// The template with its parameters filled in.
    static String filled(String template, java.util.function.UnaryOperator<String> value) {
        return PARAMETER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
