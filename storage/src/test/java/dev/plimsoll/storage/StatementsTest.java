package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final List<String> PARTS = List.of(
            "n > ?",
            " ",
            "SELECT a FROM b",
            " WHERE ",
            "a = ?",
            "\"version\"",
            "\"a?b\"",
            "'?'",
            "'it''s ?'",
            "''",
            "(",
            ")",
            ", ",
            "'%\"account\":\"?\"%'",
            "\"a\"\"?\"",
            " LIKE ",
            "1.5",
            "x * y",
            " || ");

    @Test
    void aQuestionMarkOutsideOfQuotesIsAParameter() {
        ParsedSql parsed = Statements.parse("SELECT '?', \"a?\" FROM t WHERE n = ? AND s <> 'it''s ?' AND k = ?");
        assertThat(parsed.getParameters().getParameterCount()).isEqualTo(2);
        assertThat(parsed.getParameters().isPositional()).isTrue();
        assertThat(parsed.getSql()).isEqualTo("SELECT '?', \"a?\" FROM t WHERE n = ? AND s <> 'it''s ?' AND k = ?");
    }

    /// Jdbi's own parser is the oracle; to it two question marks in a row are an operator, which we do not use.
    @Test
    void statementsAreUnderstoodAsJdbiUnderstandsThem() {
        ColonPrefixSqlParser oracle = new ColonPrefixSqlParser();
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder sql = new StringBuilder();
            for (int part = random.nextInt(8); part >= 0; part--) {
                sql.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            assertThat(Statements.parse(sql.toString()))
                    .as("seed %d: %s", seed, sql)
                    .isEqualTo(oracle.parse(sql.toString(), null));
        }
    }

    @Test
    void whatAnswersIsADatabase() {
        Jdbi jdbi = Statements.on(() -> DriverManager.getConnection("jdbc:h2:mem:"));
        int sum = jdbi.withHandle(handle -> handle.createQuery("SELECT CAST(? AS INT) + CAST(? AS INT)")
                .bind(0, 20)
                .bind(1, 22)
                .mapTo(Integer.class)
                .one());
        assertThat(sum).isEqualTo(42);
    }
}
