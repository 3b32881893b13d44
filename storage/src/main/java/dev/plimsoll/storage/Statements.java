package dev.plimsoll.storage;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/// Our statements are plain: their parameters are question marks, without names, and nothing in them is filled in. Jdbi
/// takes them for more unless it is told, and starts two generated lexers to look for it, which is a good part of what
/// opening a workspace costs.
final class Statements implements SqlParser {
    private static final Statements PLAIN = new Statements();

    private Statements() {}

    static Jdbi on(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(PLAIN);
        return jdbi;
    }

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        return parse(sql);
    }

    /// A question mark within quotes is none, and quotes are doubled within themselves: the second opens anew.
    static ParsedSql parse(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int from = 0;
        char quote = 0;
        for (int at = 0; at < sql.length(); at++) {
            char next = sql.charAt(at);
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (next == '?') {
                parsed.append(sql.substring(from, at)).appendPositionalParameter();
                from = at + 1;
            }
        }
        return parsed.append(sql.substring(from)).build();
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        throw new UnsupportedOperationException("A parameter has no name here: " + rawName);
    }
}
