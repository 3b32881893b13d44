package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Ordering;
import dev.plimsoll.model.amendment.Retirement;
import dev.plimsoll.model.amendment.Retry;
import dev.plimsoll.model.contract.OperationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What the parties of an amendment owe each other, as a table to read.
final class ObligationWords {
    private ObligationWords() {}

    static Node of(AmendmentRecord record) {
        return Grid.of(
                List.of(tr("Where it holds"), tr("What is agreed on")),
                rows(record.obligations()),
                tr("Nothing is agreed on beyond the schema."));
    }

    static List<List<String>> rows(Obligations owed) {
        List<List<String>> rows = new ArrayList<>();
        owed.latency()
                .forEach(one -> rows.add(List.of(
                        operation(one.operation()),
                        tr(
                                "%s %% of the answers come within %s",
                                ObligationLines.plain(one.percentile()), Lengths.words(one.atMost())))));
        owed.errors()
                .forEach(one -> rows.add(List.of(
                        operation(one.operation()),
                        one.retry()
                                ? tr("%d means: %s; trying again can help", one.status(), one.meaning())
                                : tr("%d means: %s; trying again does not help", one.status(), one.meaning()))));
        owed.idempotency()
                .forEach(one -> rows.add(List.of(
                        operation(one.operation()),
                        tr(
                                "What is asked for twice with the same %s is done once, for %s",
                                one.key(), Lengths.words(one.remembered())))));
        owed.ordering().forEach(one -> rows.add(List.of(operation(one.operation()), order(one))));
        Retry retry = owed.retry();
        if (retry != null) {
            rows.add(List.of(operation(null), retry(retry)));
        }
        Retirement retirement = owed.retirement();
        if (retirement != null) {
            rows.add(List.of(operation(null), retirement(retirement)));
        }
        return rows;
    }

    private static String operation(@Nullable OperationKey key) {
        return key == null ? tr("every operation") : key.method() + " " + key.path();
    }

    private static String order(Ordering one) {
        return switch (one.guarantee()) {
            case NONE -> tr("No order is promised");
            case PER_KEY -> tr("Things of the same %s are seen in their order", one.key());
            case TOTAL -> tr("Everything is seen in its order");
        };
    }

    private static String retry(Retry retry) {
        String after = retry.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String pauses = tr(
                "Consumers call %d times in all, first after %s, each pause %s times the one before",
                retry.attempts(), Lengths.words(retry.pause()), ObligationLines.plain(retry.backoff()));
        return after.isEmpty() ? pauses : tr("%s; after status %s", pauses, after);
    }

    private static String retirement(Retirement one) {
        return one.sunset() == null
                ? tr("The old version is deprecated from %s", Words.day(one.deprecated()))
                : tr(
                        "The old version is deprecated from %s and may be gone from %s",
                        Words.day(one.deprecated()), Words.day(one.sunset()));
    }
}
