package dev.plimsoll.model.sandbox.synthetic;

/// Words of real life. The same draw of the same sort always gives the same word. Safe for all threads.
public interface Vocabulary {
    /// Sorts of words.
    enum Word {
        FIRST_NAME,
        LAST_NAME,
        STREET,
        CITY,
        STATE,
        COUNTRY,
        COUNTRY_CODE,
        POSTCODE,
        COMPANY,
        JOB,
        PRODUCT,
        DEPARTMENT,
        COLOUR,
        CURRENCY_CODE,
        TIME_ZONE,
        MEDIA_TYPE,
        WORD,
        SENTENCE
    }

    /// @param draw any number; it chooses the word
    String word(Word sort, long draw);
}
