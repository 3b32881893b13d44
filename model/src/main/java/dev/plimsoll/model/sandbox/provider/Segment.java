package dev.plimsoll.model.sandbox.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One segment of a path template: a parameter, or parameters with text around them.
final class Segment {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

    private Segment() {}

    /// The values of its parameters in a segment of a request; null where the segment does not fit. A parameter is
    /// never empty.
    static @Nullable Map<String, String> values(String template, String segment) {
        if (segment.isEmpty()) {
            return null;
        }
        Matcher parameter = PARAMETER.matcher(template);
        if (parameter.matches()) {
            return Map.of(parameter.group(1), segment);
        }
        Map<String, String> values = new LinkedHashMap<>();
        parameter.reset();
        int at = 0;
        int end = 0;
        String name = null;
        while (parameter.find()) {
            String text = template.substring(end, parameter.start());
            int next = name == null ? (segment.startsWith(text) ? 0 : -1) : segment.indexOf(text, at + 1);
            if (next < 0 || (name != null && text.isEmpty())) {
                return null;
            }
            if (name != null) {
                values.put(name, segment.substring(at, next));
            }
            at = next + text.length();
            end = parameter.end();
            name = parameter.group(1);
        }
        String rest = template.substring(end);
        if (name == null || !segment.endsWith(rest) || segment.length() - rest.length() <= at) {
            return null;
        }
        values.put(name, segment.substring(at, segment.length() - rest.length()));
        return values;
    }
}
