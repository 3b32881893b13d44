package dev.plimsoll.desktop.language;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of a text for its values.
final class Places {
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?(?:\\.\\d+)?([a-zA-Z%])");

    private Places() {}

    /// The kind of each value that a text has a place for, by its number from 1.
    static Map<Integer, String> of(String text) {
        Map<Integer, String> places = new TreeMap<>();
        int next = 1;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!place.group(2).equals("%")) {
                places.put(place.group(1) == null ? next++ : Integer.parseInt(place.group(1)), place.group(2));
            }
        }
        return places;
    }
}
