package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;

/// What the people who were there tell about an incident.
///
/// @param trigger what set it off; a trigger is not a cause
/// @param factors the conditions that contributed
/// @param surprises what nobody expected
/// @param wentWell what helped
/// @param lucky what could have been worse
/// @param decisions that were made on the way
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Story(
        String trigger,
        List<Factor> factors,
        List<String> surprises,
        List<String> wentWell,
        List<String> lucky,
        List<Choice> decisions) {
    public static final Story UNTOLD = new Story("", List.of(), List.of(), List.of(), List.of(), List.of());

    public Story {
        trigger = trigger == null ? "" : trigger;
        factors = listed(factors);
        surprises = listed(surprises);
        wentWell = listed(wentWell);
        lucky = listed(lucky);
        decisions = listed(decisions);
    }

    /// Everything that was told, in its order.
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(trigger),
                        factors.stream().map(Factor::text),
                        surprises.stream(),
                        wentWell.stream(),
                        lucky.stream(),
                        decisions.stream().flatMap(choice -> Stream.of(choice.what(), choice.because())))
                .flatMap(texts -> texts);
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
