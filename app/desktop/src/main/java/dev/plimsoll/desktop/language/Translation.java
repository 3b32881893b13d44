package dev.plimsoll.desktop.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says a text of the window in the language that the window speaks.
///
/// English stands where a text is used, as with gettext: whoever reads the code reads the words, and a test holds every
/// catalogue against them. The language is chosen once, before the first text: texts of constants are not said again.
public final class Translation {
    private static volatile Catalogue spoken = Catalogue.ENGLISH;
    private static volatile Telling telling = Telling.of(Language.ENGLISH);
    private static volatile Language language = Language.ENGLISH;

    private Translation() {}

    /// Chooses the language of everything said from now on.
    public static void speak(Language chosen) {
        spoken = Catalogue.of(chosen);
        telling = Telling.of(chosen);
        language = chosen;
    }

    /// What is spoken now.
    public static Language language() {
        return language;
    }

    /// How the window writes dates and times of day. Numbers are written in one way in every language, as in reports.
    public static Locale dates() {
        return language.dates(Locale.getDefault(Locale.Category.FORMAT));
    }

    /// Says a text.
    ///
    /// @param english with `%s` (or `%1$s`, `%d`) for each value, and `%%` for a percent sign if there are values
    public static String tr(String english, @Nullable Object... values) {
        return filled(spoken.say(english, english), values);
    }

    /// Says a text whose English means different things in different places.
    ///
    /// @param context what tells the meanings apart, such as `state`
    public static String trIn(String context, String english, @Nullable Object... values) {
        return filled(spoken.say(context + "|" + english, english), values);
    }

    /// Says how many there are; the number is the first value.
    ///
    /// @param one the text for 1
    /// @param many the text for every other number
    public static String trCount(long count, String one, String many, @Nullable Object... values) {
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = count;
        System.arraycopy(values, 0, all, 1, values.length);
        return tr(count == 1 ? one : many, all);
    }

    /// Says what the model or the engine has said already, as far as the language knows it. Not for what people wrote.
    ///
    /// @param said one English sentence or several, or words that stand for a value in one
    public static String told(String said) {
        return telling.tell(said);
    }

    private static String filled(String text, @Nullable Object[] values) {
        return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
    }
}
