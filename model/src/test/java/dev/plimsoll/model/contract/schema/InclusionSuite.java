package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.SchemaGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Inclusion questions made from a validator's test suite (Attouche et al., A Test Suite for JSON Schema Containment,
/// 2021): a test case (schema, value, valid?) is the question whether `{const: value}` is included in the schema, and
/// whether the schema is included in everything but the value. Senders are read as written here, because the suite
/// knows no other reading.
public final class InclusionSuite {
    private final SuiteCases cases;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    /// What came out for one draft and one kind of question.
    record Figures(String draft, String question, int asked, int right, int undecided, int wrong) {
        @Override
        public String toString() {
            return String.format(
                    "%-13s %-28s asked %5d  right %5d  undecided %4d (%.2f %%)  wrong %d",
                    draft, question, asked, right, undecided, 100.0 * undecided / Math.max(1, asked), wrong);
        }
    }

    InclusionSuite(Path suite) throws IOException {
        this.cases = new SuiteCases(suite);
    }

    /// Questions that were answered wrongly, so far.
    List<String> wrong() {
        return wrong;
    }

    List<String> undecided() {
        return undecided;
    }

    List<Figures> measure() throws IOException {
        List<Figures> figures = new ArrayList<>();
        for (String draft : SuiteCases.DRAFTS.keySet()) {
            List<SuiteCases.Case> all = cases.of(draft);
            figures.add(count(draft, "{const: value} in schema", all, this::valueInSchema));
            figures.add(count(draft, "schema in {not: const value}", all, this::schemaInRest));
            figures.add(count(draft, "schema in schema", all, this::schemaInItself));
            figures.add(count(draft, "schema in {not: {not: schema}}", all, this::schemaInDoubleNegation));
        }
        return figures;
    }

    private interface Question {
        /// Null if the answer is right, otherwise what is wrong with it, starting with `?` if it is undecided.
        @org.jspecify.annotations.Nullable
        String ask(SuiteCases.Case test);
    }

    private Figures count(String draft, String question, List<SuiteCases.Case> all, Question ask) {
        int[] counts = new int[3];
        for (SuiteCases.Case test : all) {
            String fault;
            try {
                fault = ask.ask(test);
            } catch (RuntimeException | StackOverflowError crash) {
                fault = "crash " + crash + " at "
                        + List.of(crash.getStackTrace()).stream().limit(4).toList();
            }
            int kind = fault == null ? 0 : fault.startsWith("?") ? 1 : 2;
            counts[kind]++;
            String line = draft + " " + question + ": " + test.name() + ": " + fault;
            if (kind == 1) {
                undecided.add(line);
            } else if (kind == 2) {
                wrong.add(line + " " + test.schema() + " " + test.data());
            }
        }
        return new Figures(draft, question, all.size(), counts[0], counts[1], counts[2]);
    }

    private @org.jspecify.annotations.Nullable String valueInSchema(SuiteCases.Case test) {
        Inclusion answer = ask(test, SuiteCases.constant(test.dialect(), test.data()), test.schema());
        return judge(answer, test.valid(), test.data());
    }

    private @org.jspecify.annotations.Nullable String schemaInRest(SuiteCases.Case test) {
        Inclusion answer = ask(test, test.schema(), not(SuiteCases.constant(test.dialect(), test.data())));
        return judge(answer, !test.valid(), test.data());
    }

    private @org.jspecify.annotations.Nullable String schemaInItself(SuiteCases.Case test) {
        return judge(ask(test, test.schema(), test.schema()), true, test.data());
    }

    private @org.jspecify.annotations.Nullable String schemaInDoubleNegation(SuiteCases.Case test) {
        Schema schema = cases.schema(test.dialect(), test.schema());
        boolean referring = test.schema().toString().contains("$");
        if (referring) {
            return judge(ask(test, test.schema(), test.schema()), true, test.data()); // addresses cannot be nested
        }
        return schema == null ? "" : judge(ask(test, test.schema(), not(not(test.schema()))), true, test.data());
    }

    private Inclusion ask(SuiteCases.Case test, JsonNode sender, JsonNode receiver) {
        SchemaGraph left = cases.graph(test.dialect(), sender);
        SchemaGraph right = cases.graph(test.dialect(), receiver);
        return SchemaComparison.asWritten(Flow.REQUEST, new Sameness(left, right))
                .includes(left.schema(left.root()), right.schema(right.root()));
    }

    private static JsonNode not(JsonNode schema) {
        ObjectNode not = JsonNodeFactory.instance.objectNode();
        not.set("not", schema);
        return not;
    }

    private static @org.jspecify.annotations.Nullable String judge(
            Inclusion answer, boolean included, JsonNode onlyWitness) {
        return switch (answer) {
            case Inclusion.Included _ -> included ? null : "included, though it is not";
            case Inclusion.NotIncluded(var witness, var _, var refusal) -> {
                if (included) {
                    yield "refuted by " + witness + " (" + refusal + "), though it is included";
                }
                yield Values.areEqual(witness, onlyWitness) ? null : "witness " + witness;
            }
            case Inclusion.Undecided(var reason) -> "?" + reason;
        };
    }

    /// Prints the table and every question that is not answered rightly.
    ///
    /// @param args the folder of the suite
    public static void main(String[] args) throws IOException {
        InclusionSuite suite = new InclusionSuite(Path.of(args[0]));
        StringBuilder text = new StringBuilder();
        suite.measure().forEach(line -> text.append(line).append('\n'));
        suite.undecided().forEach(line -> text.append("undecided ").append(line).append('\n'));
        suite.wrong().forEach(line -> text.append("WRONG ").append(line).append('\n'));
        System.err.print(text);
    }
}
