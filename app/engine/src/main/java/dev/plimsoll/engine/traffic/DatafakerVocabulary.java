package dev.plimsoll.engine.traffic;

import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.datafaker.Faker;

/// The words of the Datafaker library, in English. Some hundred words of a sort are drawn when the sort is first asked
/// for, always the same ones: to draw takes longer than all the rest of making a value.
public final class DatafakerVocabulary implements Vocabulary {
    private static final int DRAWS = 256;

    private final Map<Word, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public String word(Word sort, long draw) {
        List<String> words = known.computeIfAbsent(sort, DatafakerVocabulary::drawn);
        return words.get((int) Math.floorMod(draw, (long) words.size()));
    }

    private static List<String> drawn(Word sort) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(sort.name().hashCode()));
        Set<String> words = new LinkedHashSet<>();
        for (int count = 0; count < DRAWS; count++) {
            words.add(one(faker, sort));
        }
        return List.copyOf(words);
    }

    private static String one(Faker faker, Word sort) {
        return switch (sort) {
            case FIRST_NAME -> faker.name().firstName();
            case LAST_NAME -> faker.name().lastName();
            case STREET -> faker.address().streetName();
            case CITY -> faker.address().cityName();
            case STATE -> faker.address().state();
            case COUNTRY -> faker.address().country();
            case COUNTRY_CODE -> faker.address().countryCode();
            case POSTCODE -> faker.address().zipCode();
            case COMPANY -> faker.company().name();
            case JOB -> faker.job().title();
            case PRODUCT -> faker.commerce().productName();
            case DEPARTMENT -> faker.commerce().department();
            case COLOUR -> faker.color().name();
            case CURRENCY_CODE -> faker.money().currencyCode();
            case TIME_ZONE -> faker.address().timeZone();
            case MEDIA_TYPE -> faker.file().mimeType();
            case WORD -> faker.lorem().word();
            case SENTENCE -> faker.lorem().sentence();
        };
    }
}
