package dev.plimsoll.model.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Planted faults are found, and clean transactions are left alone.
class InvariantCheckTest {
    private static final long SEED = 20_261_122;
    private static final List<Invariant> BOOK = List.of(
            new Invariant.ExactlyOnce("arrives", "orders", List.of("ledger", "stock")),
            new Invariant.Conservation("balances", "amount", List.of()),
            new Invariant.Conservation("same items", "items", List.of("orders", "stock")),
            new Invariant.Referential("known order", "ledger", "order", "orders", "id"),
            new Invariant.Monotonic("in order", "ledger", "sequence", "account"),
            new Invariant.Checksum("unaltered", "orders", List.of("stock"), List.of("to")));

    private static Entry entry(String line, Object... values) {
        return Objects.requireNonNull(Entry.read(line.replace('\'', '"').formatted(values)), line);
    }

    /// An order, its two postings in one line each, its stock; the ledger has it once as a whole.
    private static List<Entry> transaction(int number, int amount, int items, String account) {
        String name = "T" + number;
        return new ArrayList<>(List.of(
                entry(
                        "{'transaction':'%s','hop':'orders','id':'O%d','items':%d,'amount':%d,'to':'place %d'}",
                        name, number, items, amount, number),
                entry(
                        "{'transaction':'%s','hop':'ledger','order':'O%d','account':'%s','sequence':%d,'amount':-%d}",
                        name, number, account, number, amount),
                entry("{'transaction':'%s','hop':'stock','to':'place %d','items':%d}", name, number, items)));
    }

    /// Transactions whose entries are mixed as those of a busy service are, each hop in its order.
    private static List<Entry> clean(int count, SplittableRandom random) {
        List<Entry> all = new ArrayList<>();
        List<Entry> late = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            List<Entry> own =
                    transaction(number, random.nextInt(1, 1_000), random.nextInt(1, 9), "A" + random.nextInt(50));
            all.add(own.get(0));
            all.add(own.get(1));
            late.add(own.get(2));
            if (random.nextInt(4) == 0) {
                all.addAll(late);
                late.clear();
            }
        }
        all.addAll(late);
        return all;
    }

    private static InvariantCheck check(List<Entry> entries) {
        InvariantCheck check = new InvariantCheck(BOOK);
        entries.forEach(check::see);
        return check;
    }

    @Test
    void a_hundred_thousand_clean_transactions_raise_nothing() {
        InvariantCheck check = check(clean(100_000, new SplittableRandom(SEED)));
        assertThat(check.transactions()).isEqualTo(100_000);
        assertThat(check.certain()).as("seed " + SEED).isEmpty();
        assertThat(check.complete()).as("seed " + SEED).isEmpty();
    }

    @Test
    void every_planted_fault_is_found_with_its_transaction_and_hop() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 200; trial++) {
            int victim = random.nextInt(2, 100);
            String as = "seed " + SEED + ", trial " + trial + ", transaction T" + victim;
            List<Entry> entries = clean(100, random);
            String invariant = plant(entries, victim, trial % 6);
            assertThat(check(entries).complete()).as(as).anySatisfy(found -> {
                assertThat(found.invariant()).isEqualTo(invariant);
                assertThat(found.transaction()).isEqualTo("T" + victim);
                assertThat(found.hop()).isEqualTo(trialHop(invariant));
            });
            assertThat(check(entries).complete())
                    .as(as)
                    .allMatch(found -> found.transaction().equals("T" + victim));
        }
    }

    private static String trialHop(String invariant) {
        return switch (invariant) {
            case "arrives" -> "stock";
            case "balances" -> "orders";
            case "same items", "unaltered" -> "stock";
            default -> "ledger";
        };
    }

    private static int find(List<Entry> entries, int victim, String hop) {
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).transaction().equals("T" + victim)
                    && entries.get(at).hop().equals(hop)) {
                return at;
            }
        }
        throw new AssertionError("T" + victim + " is not at " + hop);
    }

    /// @return the invariant that has to be broken
    private static String plant(List<Entry> entries, int victim, int kind) {
        String name = "T" + victim;
        switch (kind) {
            case 0 -> entries.remove(find(entries, victim, "stock")); // lost
            case 1 -> entries.add(entries.get(find(entries, victim, "stock"))); // duplicated
            case 2 -> entries.remove(find(entries, victim, "ledger")); // half-applied
            case 3 ->
                entries.set(
                        find(entries, victim, "stock"),
                        entry("{'transaction':'%s','hop':'stock','to':'place %d','items':%d}", name, victim, 77));
            case 4 -> { // altered on its way
                int at = find(entries, victim, "stock");
                entries.set(
                        at,
                        entry(
                                "{'transaction':'%s','hop':'stock','to':'elsewhere','items':%s}",
                                name, entries.get(at).number("items")));
            }
            default -> {
                int at = find(entries, victim, "ledger");
                Entry posting = entries.get(at);
                String account = posting.text("account");
                entries.set(
                        at,
                        entry(
                                "{'transaction':'%s','hop':'ledger','order':'O9999','account':'%s','sequence':%d,'amount':%s}",
                                name, account, victim, posting.number("amount")));
            }
        }
        return switch (kind) {
            case 0, 1 -> "arrives";
            case 2 -> "balances";
            case 3 -> "same items";
            case 4 -> "unaltered";
            default -> "known order";
        };
    }

    @Test
    void a_reordered_transaction_is_certain_at_once() {
        InvariantCheck check = new InvariantCheck(BOOK);
        List<Entry> later = transaction(8, 5, 1, "A1");
        List<Entry> earlier = transaction(7, 5, 1, "A1");
        later.forEach(check::see);
        assertThat(check.certain()).isEmpty();
        earlier.forEach(check::see);
        assertThat(check.certain()).singleElement().satisfies(found -> {
            assertThat(found.transaction()).isEqualTo("T7");
            assertThat(found.sentence())
                    .isEqualTo("invariant 'in order' was broken by transaction 'T7' at 'ledger': its sequence is 7"
                            + " after 8");
        });
    }

    @Test
    void what_was_altered_is_certain_whichever_hop_is_heard_first() {
        Invariant.Checksum whole = new Invariant.Checksum("whole", "a", List.of("b", "c"), List.of());
        Entry there = entry("{'transaction':'T1','hop':'b','n':1,'x':[1,{'y':null}]}");
        Entry sameInOtherOrder = entry("{'x':[1,{'y':null}],'hop':'a','n':1,'transaction':'T1'}");
        Entry without = entry("{'transaction':'T1','hop':'c','n':1,'x':[1,{}]}");
        InvariantCheck check = new InvariantCheck(List.of(whole));
        check.see(there);
        assertThat(check.certain()).isEmpty();
        check.see(sameInOtherOrder);
        assertThat(check.certain()).isEmpty();
        check.see(without);
        assertThat(check.certain())
                .singleElement()
                .extracting(Violation::sentence)
                .asString()
                .matches("invariant 'whole' was broken by transaction 'T1' at 'c': the checksum of its content is"
                        + " [0-9a-f]{12} there and [0-9a-f]{12} at 'a'");

        InvariantCheck late = new InvariantCheck(List.of(whole));
        late.see(without);
        late.see(sameInOtherOrder);
        assertThat(late.certain()).singleElement().extracting(Violation::hop).isEqualTo("c");
        assertThat(late.complete()).isEqualTo(late.certain());
    }

    @Test
    void what_is_under_way_is_not_wrong_yet_and_what_is_doubled_is() {
        InvariantCheck check = new InvariantCheck(BOOK);
        List<Entry> own = transaction(1, 5, 1, "A1");
        check.see(own.get(0));
        assertThat(check.certain()).isEmpty();
        assertThat(check.complete()).isNotEmpty();
        check.see(own.get(0));
        assertThat(check.certain()).singleElement().extracting(Violation::why).isEqualTo("it is there 2 times");
    }

    @Test
    void the_first_transaction_that_went_wrong_comes_first() {
        List<Entry> entries = clean(50, new SplittableRandom(SEED));
        plant(entries, 40, 0);
        plant(entries, 20, 2);
        assertThat(check(entries).complete().getFirst().transaction()).isEqualTo("T20");
    }

    @Test
    void a_line_that_is_no_entry_is_none() {
        assertThat(Entry.read("not json")).isNull();
        assertThat(Entry.read("{\"hop\":\"orders\"}")).isNull();
        assertThat(Entry.read("[1]")).isNull();
    }

    @Test
    void a_book_refuses_what_says_nothing_or_lies_elsewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Invariant.Conservation("c", "amount", List.of("one")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Invariant.ExactlyOnce("o", "a", List.of("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Invariant.Checksum("o", "a", List.of("a"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvariantBook("../x", BOOK, InvariantBook.Consequence.HARM, null))
                .withMessageContaining("below the workspace's folder");
    }
}
