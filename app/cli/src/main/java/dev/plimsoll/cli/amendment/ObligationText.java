package dev.plimsoll.cli.amendment;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Ordering;
import dev.plimsoll.model.amendment.Retirement;
import dev.plimsoll.model.amendment.Retry;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.Lasting;
import org.jspecify.annotations.Nullable;

/// What the parties owe each other, a line each.
final class ObligationText {
    private ObligationText() {}

    static void rows(Table table, Obligations obligations) {
        obligations
                .latency()
                .forEach(latency -> table.row(
                        "Latency",
                        number(latency.percentile()) + "% of calls of " + operation(latency.operation())
                                + " answered within " + Lasting.words(latency.atMost())));
        Retry retry = obligations.retry();
        if (retry != null) {
            table.row(
                    "Retry",
                    "at most " + retry.attempts() + " attempts, first pause " + Lasting.words(retry.pause()) + ", each "
                            + number(retry.backoff()) + " times the one before, after " + retry.statuses());
        }
        obligations
                .idempotency()
                .forEach(key -> table.row(
                        "Idempotency",
                        operation(key.operation()) + " by " + key.key() + ", remembered for "
                                + Lasting.words(key.remembered())));
        obligations
                .ordering()
                .forEach(order -> table.row("Ordering", operation(order.operation()) + ": " + guarantee(order)));
        obligations
                .errors()
                .forEach(error -> table.row(
                        "Error " + error.status(),
                        operation(error.operation()) + ": " + error.meaning()
                                + (error.retry() ? " (retry helps)" : " (retry does not help)")));
        Retirement retirement = obligations.retirement();
        if (retirement != null) {
            table.row(
                    "Old version",
                    "deprecated on " + retirement.deprecated()
                            + (retirement.sunset() == null ? "" : ", gone on " + retirement.sunset()));
        }
    }

    private static String guarantee(Ordering order) {
        return switch (order.guarantee()) {
            case NONE -> "no order is promised";
            case PER_KEY -> "in order for each " + order.key();
            case TOTAL -> "in one order for everybody";
        };
    }

    private static String operation(@Nullable OperationKey operation) {
        return operation == null ? "every operation" : operation.toString();
    }

    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
