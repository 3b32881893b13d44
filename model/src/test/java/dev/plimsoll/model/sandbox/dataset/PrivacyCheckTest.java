package dev.plimsoll.model.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyCheckTest {
    private static final List<String> CITIES = List.of("Bonn", "Lyon", "Turin", "Porto", "Ghent", "Vaduz", "Brno");

    /// Numbers, skewed and with many zeros, categories, days, names of things, free text, gaps.
    private static DataTable people(int rows, long seed) {
        Random random = new Random(seed);
        List<List<@Nullable String>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int city = (int) Math.min(CITIES.size() - 1, Math.abs(random.nextGaussian()) * 3);
            all.add(Arrays.asList(
                    "C-" + (10_000 + i * 7 + random.nextInt(7)),
                    CITIES.get(city),
                    String.valueOf(18 + Math.abs((int) (random.nextGaussian() * 20))),
                    "%.2f".formatted(Math.exp(8 + random.nextGaussian())).replace(',', '.'),
                    random.nextInt(3) == 0 ? "0" : String.valueOf(random.nextInt(5_000)),
                    LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)).toString(),
                    random.nextInt(5) == 0 ? null : "order " + random.nextInt(99) + " came late and was paid back",
                    random.nextBoolean() ? "yes" : "no"));
        }
        return new DataTable(List.of("id", "city", "age", "income", "debt", "born", "note", "active"), all);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 300, 1_500})
    void aMadeTableIsLikeItsSourceAndHoldsNobodyOfIt(int rows) {
        for (int seed = 1; seed <= 3; seed++) {
            PrivacyCheck.Made made = PrivacyCheck.make(people(rows, seed), rows, seed);
            PrivacyReport report = made.report();
            assertThat(report.faults()).as("seed %s: %s", seed, report).isEmpty();
            assertThat(report.exactMatches()).isZero();
            assertThat(report.rareLeaks()).isZero();
            assertThat(report.membershipAuc()).isLessThanOrEqualTo(PrivacyReport.MOST_AUC);
            assertThat(report.columns()).as("seed %s", seed).allMatch(PrivacyReport.Likeness::within);
            assertThat(made.table().rows()).hasSize(rows);
        }
    }

    @Test
    void theSameSeedGivesTheSameTableAndReport() {
        DataTable source = people(200, 5);
        PrivacyCheck.Made one = PrivacyCheck.make(source, 100, 9);
        assertThat(PrivacyCheck.make(source, 100, 9)).isEqualTo(one);
        assertThat(PrivacyCheck.make(source, 100, 10).table()).isNotEqualTo(one.table());
    }

    @Test
    void idsKeepTheirForm() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(Arrays.asList(String.valueOf(1_000 + i), "%08x".formatted(i * 7_919 + 11)));
        }
        DataTable made = new SyntheticTable(new DataTable(List.of("number", "digest"), rows)).draw(200, 4);
        assertThat(made.column(0)).allMatch(id -> id != null && id.matches("[1-9][0-9]{3,}"));
        assertThat(made.column(1)).allMatch(id -> id != null && id.matches("[0-9a-f]{8,}"));
        assertThat(made.column(0))
                .doesNotContainAnyElementsOf(
                        rows.stream().map(row -> row.get(0)).toList());
    }

    @Test
    void copiedRowsAndAMemorisedCombinationAreFound() {
        DataTable members = people(400, 1);
        DataTable holdout = people(400, 2);
        DataTable good = new SyntheticTable(members).draw(400, 3);
        PrivacyCheck check = new PrivacyCheck(members, holdout);
        assertThat(check.check(good).rareLeaks()).isZero();
        List<List<@Nullable String>> copied = new ArrayList<>(good.rows());
        copied.set(7, members.rows().get(3));
        PrivacyReport copy = check.check(new DataTable(good.columns(), copied));
        assertThat(copy.exactMatches()).isEqualTo(1);
        assertThat(copy.green()).isFalse();
        List<List<@Nullable String>> remembered = new ArrayList<>(good.rows());
        List<@Nullable String> row = new ArrayList<>(good.rows().get(9));
        row.set(1, members.rows().get(5).get(1));
        row.set(5, members.rows().get(5).get(5));
        remembered.set(9, row);
        PrivacyReport leak = check.check(new DataTable(good.columns(), remembered));
        assertThat(leak.rareLeaks()).isEqualTo(1);
        assertThat(leak.firstLeak()).startsWith("row 10: ");
        assertThat(leak.exactMatches()).isZero();
    }

    @Test
    void rowsThatAreCopiedWithALittleNoiseAreToldByTheAttack() {
        DataTable members = people(300, 1);
        List<List<@Nullable String>> noisy = new ArrayList<>();
        for (List<@Nullable String> row : members.rows()) {
            List<@Nullable String> near = new ArrayList<>(row);
            near.set(0, "C-x" + noisy.size());
            near.set(2, String.valueOf(Integer.parseInt(String.valueOf(row.get(2))) + 1));
            noisy.add(near);
        }
        PrivacyReport report = new PrivacyCheck(members, people(300, 2)).check(new DataTable(members.columns(), noisy));
        assertThat(report.membershipAuc())
                .as(report + " " + SyntheticTable.sorts(members))
                .isGreaterThan(0.9);
        assertThat(report.nearestMedian()).isLessThan(report.nearestHoldout() / 2);
    }

    @Test
    void aTableOfWhichEveryRowThatCanBeIsThereIsRefused() {
        List<List<@Nullable String>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(List.of(i % 2 == 0 ? "a" : "b", i % 4 < 2 ? "x" : "y"));
        }
        DataTable tiny = new DataTable(List.of("one", "two"), all);
        assertThatThrownBy(() -> new SyntheticTable(tiny).draw(10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("so few values together");
    }
}
