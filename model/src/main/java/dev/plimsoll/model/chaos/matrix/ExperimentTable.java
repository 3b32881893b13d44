package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.diff.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is asked of each class of changes: the table that `plimsoll matrix --classes` prints.
///
/// A line without a bar names a class. Each of its questions takes two lines: its name, the way that the changed
/// message travels, the versions that meet, the payloads and what goes wrong around; then the question itself. Where
/// the provider is asked, the questions are those of a release that takes care of old consumers: whatever is no
/// longer taken is refused with an error that the contract declares.
public final class ExperimentTable {
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private static final List<Question> QUESTIONS = read("""
            amendment
              late | any | old-new | - | delay
                ? Does {who} still work when every answer comes late?
              reset | any | old-new | - | reset
                ? Does {who} recover when connections are reset?
              lossy | any | old-new | - | loss
                ? Does {who} give up in time, and try again, when messages get no answer?
              corrupted | any | old-new | - | corruption
                ? Does {who} notice a damaged message instead of going on with it?
              node-lost | any | old-new | - | lost-node
                ? Does {who} still work while one process of the service is gone, and after it is back?
              loaded | any | old-new | - | load
                ? Does {who} still work under twice the usual load?
            field-added
              unexpected | response | old-new | present oversized | delay load
                ? Does {who} still work when {what}, which it does not know, comes in {place}?
              not-yet-sent | response | new-old | absent null empty default wrong-type unknown-value | delay reset
                ? Does {who} still work when {what} is missing from {place}, as the old provider sends it?
              not-sent | request | old-new | absent null empty default | loss
                ? Does the provider take {place} without {what} as before, or refuse it with an error that it declares?
              sent-too-early | request | new-old | present oversized | reset
                ? Does the old provider pass over {what} in {place} instead of failing?
            field-removed
              missing | response | old-new | absent null empty default | delay reset
                ? Does {who} still work when {what} is missing from {place}?
              still-sent | response | new-old | present | delay
                ? Does {who} still work when {what} still comes in {place}, as the old provider sends it?
              still-sent | request | old-new | present wrong-type | loss
                ? Does the provider do what was asked when {place} still holds {what}?
              no-longer-sent | request | new-old | absent | reset
                ? Does the old provider refuse {place} without {what} with an error that it declares?
            field-renamed
              old-name | response | old-new | renamed absent null | delay reset
                ? Does {who} still work when {what} comes under its new name only in {place}?
              new-name | response | new-old | present | delay
                ? Does {who} still work when {what} still comes under its old name in {place}?
              old-name | request | old-new | present | loss
                ? Does the provider take {what} under its old name in {place}, or refuse it with an error that it declares?
              new-name | request | new-old | renamed | reset
                ? Does the old provider refuse {place} with {what} under its new name with an error that it declares?
            field-optional
              missing | response | old-new | absent null empty default wrong-type | delay reset
                ? Does {who} still work when {what} is missing from {place}?
              left-out | request | new-old | absent null empty | loss
                ? Does the old provider refuse {place} without {what} with an error that it declares?
            field-required
              not-yet-promised | response | new-old | absent null | delay
                ? Does {who} still work when {what} is missing from {place}, as the old provider may send it?
              left-out | request | old-new | absent null empty default | loss
                ? Does the provider refuse {place} without {what} with an error that it declares?
            type-changed
              other-type | response | old-new | witness wrong-type null | delay corruption
                ? Does {who} notice that {what} has another type in {place}, instead of going on with a wrong value?
              old-type | response | new-old | present wrong-type | delay
                ? Does {who} still work when {what} has its old type in {place}?
              old-type | request | old-new | witness wrong-type null | loss
                ? Does the provider take {what} in its old type in {place}, or refuse it with an error that it declares?
              new-type | request | new-old | wrong-type | reset
                ? Does the old provider refuse {what} in its new type in {place} with an error that it declares?
            nullability-changed
              null | response | old-new | null absent | delay
                ? Does {who} still work when {what} is null in {place}?
              old-null | response | new-old | null present | delay
                ? Does {who} still work when the old provider sends {what} as before in {place}?
              null | request | old-new | null absent | loss
                ? Does the provider take null for {what} in {place}, or refuse it with an error that it declares?
            enum-value-added
              new-value | response | old-new | witness unknown-value empty | delay
                ? Does {who} still work when {what} has a value in {place} that it does not know?
              new-value | request | new-old | witness unknown-value | reset
                ? Does the old provider refuse a new value of {what} in {place} with an error that it declares?
            enum-value-removed
              old-value | request | old-new | witness unknown-value | loss
                ? Does the provider refuse the old value of {what} in {place} with an error that it declares?
              old-value | response | new-old | unknown-value present | delay
                ? Does {who} still work when {what} still has the old value in {place}?
            limit-tightened
              beyond | request | old-new | witness boundary oversized | load
                ? Does the provider refuse {what} beyond its new limit in {place} with an error that it declares?
              beyond | response | new-old | boundary | delay
                ? Does {who} still work when {what} in {place} is beyond its new limit, as the old provider sends it?
            limit-loosened
              beyond | response | old-new | witness boundary oversized | delay load
                ? Does {who} still work when {what} in {place} is beyond its old limit?
              beyond | request | new-old | boundary oversized | load
                ? Does the old provider refuse {what} beyond its old limit in {place} with an error that it declares?
            format-changed
              other-form | response | old-new | witness empty wrong-type | delay corruption
                ? Does {who} still work when {what} is written in the new form in {place}?
              old-form | response | new-old | present | delay
                ? Does {who} still work when {what} is written in the old form in {place}?
              old-form | request | old-new | witness empty wrong-type | loss
                ? Does the provider take {what} in its old form in {place}, or refuse it with an error that it declares?
            structure-changed
              other-shape | response | old-new | witness absent wrong-type truncated | delay corruption
                ? Does {who} still work when {what} has the new shape in {place}?
              old-shape | response | new-old | present | delay
                ? Does {who} still work when {what} has the old shape in {place}?
              old-shape | request | old-new | witness absent wrong-type truncated | loss
                ? Does the provider take {what} in its old shape in {place}, or refuse it with an error that it declares?
            default-changed
              left-out | request | old-new | absent default | loss
                ? Does the provider do what {who} means by leaving {what} out of {place}?
              left-out | response | old-new | absent default | delay
                ? Does {who} take the right value for {what} when it is missing from {place}?
            status-added
              unknown-status | any | old-new | status truncated | delay load
                ? Does {who} treat {what} of {place} as its class says, although it does not know it?
            status-removed
              other-status | any | old-new | status | delay
                ? Does {who} still work when {place} comes with another status than {what}?
              old-status | any | new-old | status | delay
                ? Does {who} still work when the old provider gives {what} of {place}?
            media-type-changed
              other-media-type | response | old-new | witness truncated call | delay corruption
                ? Does {who} notice that {place} comes in another media type?
              old-media-type | request | old-new | witness truncated call | loss
                ? Does the provider refuse the old media type of {place} with an error that it declares?
            body-changed
              other-body | response | old-new | witness absent empty truncated oversized | delay corruption
                ? Does {who} still work when the body of {place} is not what it was?
              old-body | request | old-new | witness call absent empty truncated oversized | loss
                ? Does the provider refuse {place} with the body of before with an error that it declares?
            parameter-added
              left-out | request | old-new | witness call absent empty wrong-type boundary oversized | loss load
                ? Does the provider take {place} without {what} as before, or refuse it with an error that it declares?
              sent-too-early | request | new-old | present oversized | reset
                ? Does the old provider pass over {what} of {place} instead of failing?
              unexpected | response | old-new | present | delay
                ? Does {who} still work when {place} comes with {what}?
            parameter-removed
              still-sent | request | old-new | witness call present wrong-type | loss
                ? Does the provider do what was asked when {place} still comes with {what}?
              left-out | request | new-old | absent empty | reset
                ? Does the old provider refuse {place} without {what} with an error that it declares?
              missing | response | old-new | absent empty | delay
                ? Does {who} still work when {place} comes without {what}?
            parameter-style-changed
              old-style | any | old-new | witness call empty | loss
                ? Are {what} of {place} and its parts understood when they are written in the old way?
            header-added
              unexpected | any | old-new | present oversized | delay
                ? Does {who} still work when {place} comes with {what}?
            header-removed
              missing | any | old-new | witness absent empty | delay reset
                ? Does {who} still work when {place} comes without {what}?
            operation-added
              too-early | any | new-old | call | delay lost-node
                ? Does {who} still work when the old provider does not know {place}?
            operation-removed
              gone | any | old-new | witness call | delay lost-node
                ? Does {who} say what is wrong, and go on with the rest, when {place} is gone?
            operation-moved
              old-address | any | old-new | witness call | delay lost-node
                ? Does {who} say what is wrong, and go on with the rest, when {place} is found elsewhere?
            security-changed
              old-credentials | any | old-new | witness call absent | loss load
                ? Is {who} refused with an error that the contract declares when it proves who it is in the old way?
            address-changed
              old-address | any | old-new | witness call | lost-node reset
                ? Does {who} find the service when nothing answers at the old address of {place}?
            link-changed
              followed | any | old-new | absent witness | delay
                ? Does {who} find its next call when it follows the link of {place} as before?
            lifetime-changed
              gone-early | any | old-new | call status | delay lost-node
                ? Does {who} go on with the rest when {place} is gone on the day that was promised?
            """);

    private ExperimentTable() {}

    /// Every question, by class.
    public static List<Question> all() {
        return QUESTIONS;
    }

    /// The questions of one class; none for changes that no message shows.
    public static List<Question> of(ChangeClass changeClass) {
        return QUESTIONS.stream()
                .filter(question -> question.changeClass() == changeClass)
                .toList();
    }

    private static List<Question> read(String table) {
        List<Question> questions = new ArrayList<>();
        ChangeClass now = ChangeClass.AMENDMENT;
        String row = "";
        for (String line : table.lines().map(String::strip).toList()) {
            if (line.startsWith("? ")) {
                questions.add(question(now, BAR.split(row), line.substring(2)));
            } else if (line.contains(" | ")) {
                row = line;
            } else {
                now = ChangeClass.of(line);
            }
        }
        return List.copyOf(questions);
    }

    private static Question question(ChangeClass changeClass, String[] row, String text) {
        return new Question(
                changeClass,
                row[0],
                row[1].equals("any") ? null : named(Direction.class, row[1]),
                row[2].equals("old-new") ? Pairing.OLD_CONSUMER_NEW_PROVIDER : Pairing.NEW_CONSUMER_OLD_PROVIDER,
                text,
                words(VariantKind.class, row[3]),
                words(Surrounding.class, row[4]));
    }

    private static <E extends Enum<E>> List<E> words(Class<E> type, String text) {
        List<E> found = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (!word.equals("-")) {
                found.add(named(type, word));
            }
        }
        return found;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
