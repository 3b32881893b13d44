package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Documents as a team might have written over some years, made of sentences with blanks. The same seed gives the same
/// documents.
final class Corpus {
    private static final Instant BEGINNING = Instant.parse("2019-01-07T08:00:00Z");
    private static final List<String> KINDS =
            List.of("plan", "run", "report", "incident", "learning", "scenario", "procedure", "amendment", "action");
    private static final List<String> DOMAINS = List.of(
            "order",
            "payment",
            "invoice",
            "customer",
            "basket",
            "shipment",
            "inventory",
            "pricing",
            "voucher",
            "refund",
            "catalogue",
            "review",
            "session",
            "ledger",
            "payout",
            "address",
            "delivery",
            "warehouse",
            "subscription",
            "loyalty",
            "search",
            "image",
            "notification",
            "tax",
            "currency",
            "fraud",
            "identity",
            "quote",
            "return",
            "supplier",
            "recommendation",
            "wishlist",
            "coupon",
            "balance",
            "statement",
            "transfer");
    private static final List<String> FIELDS = List.of(
            "discount",
            "total",
            "status",
            "amount",
            "quantity",
            "country",
            "postcode",
            "email",
            "createdAt",
            "reference",
            "weight",
            "unitPrice",
            "taxRate",
            "iban",
            "locale",
            "phoneNumber",
            "expiresAt",
            "colour",
            "size",
            "barcode",
            "channel",
            "priority",
            "reason",
            "signature",
            "checksum",
            "externalId");
    private static final List<String> TROUBLES = List.of(
            "retry storm",
            "connection pool exhausted",
            "slow query",
            "expired certificate",
            "full disk",
            "clock skew",
            "cache stampede",
            "poison message",
            "thread starvation",
            "memory leak",
            "DNS timeout",
            "deadlock",
            "stale feature flag",
            "missing index",
            "half-open circuit breaker",
            "dropped packets",
            "lost leader",
            "duplicate delivery",
            "truncated body",
            "unknown enum value",
            "null where none was expected",
            "rate limit reached",
            "garbage collection pause",
            "unbalanced shards",
            "broken pagination",
            "wrong time zone",
            "rounding difference",
            "partial rollout",
            "misrouted traffic",
            "queue backlog");
    private static final List<String> PLACES = List.of(
            "in the Oslo region",
            "behind the gateway",
            "on the read replica",
            "during the nightly batch",
            "after the rollout",
            "while the campaign ran",
            "in the mobile client",
            "for guest checkouts",
            "on the second node",
            "between midnight and two",
            "for customers of the pilot",
            "in the staging area",
            "at the edge",
            "in the export job",
            "on the message bus",
            "for orders above a thousand");
    private static final List<String> MEANS = List.of(
            "the breaker opened after twelve seconds",
            "traffic was drained by hand",
            "the flag was switched back",
            "the older version was rolled out again",
            "the limit was raised",
            "a second replica took over",
            "the batch was paused",
            "the alarm fired late",
            "the dashboard showed nothing",
            "support noticed first",
            "the canary held",
            "the budget was spent within the hour",
            "consumers fell back to their cache",
            "the timeout was shorter than the backoff",
            "the schema check let it through",
            "the contract promised otherwise",
            "the pact of the consumer used it",
            "the default hid it for a week");
    private static final List<String> VERDICTS = List.of("PASS", "FAIL", "INCONCLUSIVE", "INVALID", "ERROR");

    private final SplittableRandom random;

    Corpus(long seed) {
        random = new SplittableRandom(seed);
    }

    List<ArchiveDocument> documents(int count) {
        List<ArchiveDocument> documents = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            documents.add(document(i));
        }
        return documents;
    }

    private ArchiveDocument document(int number) {
        String kind = one(KINDS);
        String domain = one(DOMAINS);
        String other = one(DOMAINS);
        String field = one(FIELDS);
        String trouble = one(TROUBLES);
        String place = one(PLACES);
        String service = domain + "-service";
        String operation =
                one(List.of("GET", "POST", "PUT", "DELETE")) + " /" + domain + "s/{" + domain + "Id}/" + one(FIELDS);
        String name = word();
        String title = one(List.of(
                capital(trouble) + " in " + domain + " " + place,
                capital(domain) + "." + field + " may be missing: " + trouble,
                "How " + service + " stands a " + trouble + " " + place,
                capital(field) + " of a " + domain + " and the " + trouble + " of " + name));
        StringBuilder body = new StringBuilder();
        int sentences = 6 + random.nextInt(14);
        for (int i = 0; i < sentences; i++) {
            body.append(sentence(domain, other, field, trouble, place, name)).append(' ');
        }
        Instant at = BEGINNING.plus(random.nextInt(2_500), ChronoUnit.DAYS);
        return new ArchiveDocument(
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + "X" + number,
                kind,
                title,
                body.toString(),
                kind.equals("run") ? one(VERDICTS) : "kept",
                at,
                new ArchiveDocument.Labels(
                        List.of(service),
                        List.of(operation),
                        List.of("fault-" + field),
                        List.of(one(PLACES).split(" ")[1])));
    }

    private String sentence(String domain, String other, String field, String trouble, String place, String name) {
        String subject = random.nextInt(3) == 0 ? other : domain;
        String seen = random.nextInt(3) == 0 ? one(TROUBLES) : trouble;
        return switch (random.nextInt(9)) {
            case 0 -> "We saw a " + seen + " " + place + ", and " + one(MEANS) + ".";
            case 1 ->
                "Given the " + subject + " service answers within " + (50 + random.nextInt(900)) + " ms, when "
                        + subject + "." + field + " is missing, we expect no error.";
            case 2 ->
                "The call GET /" + subject + "s/{id}/" + one(FIELDS) + " failed with status "
                        + one(List.of("500", "502", "503", "504", "409", "422", "429")) + " because " + one(MEANS)
                        + ".";
            case 3 -> "Team " + name + " retried " + (2 + random.nextInt(40)) + " times before " + one(MEANS) + ".";
            case 4 ->
                capital(one(MEANS)) + "; the " + one(FIELDS) + " of each " + subject + " was "
                        + one(List.of("wrong", "late", "kept", "lost", "rounded", "doubled", "correct")) + ".";
            case 5 ->
                "The consumer " + name + " reads `" + subject + "." + one(FIELDS) + "` and stops at a " + seen + ".";
            case 6 ->
                "Customers " + one(PLACES) + " waited " + random.nextInt(90) + " minutes, " + random.nextInt(9_000)
                        + " requests were refused.";
            case 7 -> "What helped: " + one(MEANS) + ". What did not: " + one(MEANS) + ".";
            default -> "Next time, watch " + subject + "_" + field + "_seconds " + one(PLACES) + ".";
        };
    }

    /// A name that hardly any other document has.
    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(one(List.of("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z")))
                    .append(one(List.of("a", "e", "i", "o", "u", "ar", "en", "il", "or", "un")));
        }
        return word.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
