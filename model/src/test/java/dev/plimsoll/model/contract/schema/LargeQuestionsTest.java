package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.SchemaGraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Schemas made to exhaust a prover end within its budget of steps, with the same answer every time. The time limit is
/// a net only: no answer depends on it.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeQuestionsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static SchemaGraph graph(String text) {
        return new SchemaGraph(
                Fixtures.node(MAPPER.readTree(text.replace('\'', '"'))), "schema.json", Dialect.DRAFT_2020_12);
    }

    private static Inclusion ask(String sender, String receiver) {
        Inclusion first = askOnce(sender, receiver);
        assertThat(askOnce(sender, receiver)).isEqualTo(first);
        return first;
    }

    private static Inclusion askOnce(String sender, String receiver) {
        SchemaGraph left = graph(sender);
        SchemaGraph right = graph(receiver);
        return new SchemaComparison(Flow.REQUEST, new Sameness(left, right))
                .includes(left.schema(left.root()), right.schema(right.root()));
    }

    private static String branches(String keyword, int count, String branch) {
        return "{'" + keyword + "':["
                + IntStream.range(0, count)
                        .mapToObj(index -> branch.replace("#", Integer.toString(index)))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String with(String union, String branch) {
        return union.substring(0, union.length() - 2) + "," + branch + "]}";
    }

    @Test
    void broadUnionsAgainstEachOther() {
        String branch = "{'type':'object','required':['k'],'properties':{'k':{'const':'v#'},'x':{'maxLength':%d}}}";
        Inclusion wider = ask(branches("oneOf", 500, branch.formatted(3)), branches("oneOf", 500, branch.formatted(4)));
        assertThat(wider).isNotInstanceOf(Inclusion.NotIncluded.class);
        String overlapping = "{'type':'object','properties':{'p#':{'type':'string'}}}";
        ask(branches("oneOf", 500, overlapping), branches("oneOf", 500, overlapping.replace("string", "integer")));
    }

    /// What one option refuses decides about most of the others at once.
    @Test
    void manyObjectsWithTheSameFewProperties() {
        String event = "{'type':'object','required':['id','url','actor','at','kind#'],'properties':"
                + "{'id':{'type':'integer'},'url':{'type':'string'},'kind#':{'type':'string'},'note':{%s}}}";
        String base = branches("anyOf", 30, event.formatted(""));
        String wider = branches("anyOf", 31, event.formatted(""));
        String narrower = branches("anyOf", 30, event.formatted("'maxLength':9"));
        assertThat(ask(base, wider).isIncluded()).isTrue();
        assertThat(ask(base, narrower)).isInstanceOf(Inclusion.NotIncluded.class);
        assertThat(ask(wider, base)).isInstanceOf(Inclusion.NotIncluded.class);
    }

    @Test
    void branchesOfOneOfThatOneBranchTakesAll() {
        String branch = "{'type':'object','required':['action','p#'],'properties':"
                + "{'action':{'type':'string'},'p#':{'enum':['a','b'%s]}}}";
        String any = "{'type':'object'}";
        String base = with(branches("oneOf", 5, branch.formatted("")), any);
        String revision = with(branches("oneOf", 5, branch.formatted(",'c'")), any);
        assertThat(ask(revision, base).isIncluded()).isTrue();
    }

    @Test
    void nestedAlternativesThatMultiply() {
        String part = "{'anyOf':[{'required':['a#']},{'required':['b#']},{'required':['c#']}]}";
        String sender = branches("allOf", 20, part);
        String receiver = branches("allOf", 20, part.replace("c#", "d#"));
        assertThat(ask(sender, receiver)).isNotInstanceOf(Inclusion.Included.class);
    }

    @Test
    void schemasThatLeadToThemselves() {
        String self = "{'anyOf':[{'$ref':'#'},{'type':'string'}]}";
        assertThat(ask("{'type':'number'}", self)).isNotInstanceOf(Inclusion.Included.class);
        String mutual = "{'$ref':'#/$defs/a','$defs':{'a':{'allOf':[{'$ref':'#/$defs/b'}],'minLength':1},"
                + "'b':{'allOf':[{'$ref':'#/$defs/a'}],'type':'string'}}}";
        assertThat(ask(mutual, "{'type':'string','minLength':1}").isIncluded()).isTrue();
        assertThat(ask("{'type':'object'}", "{'not':{'$ref':'#'}}")).isNotNull();
    }

    @Test
    void deepNesting() {
        StringBuilder deep = new StringBuilder("{'type':'string'}");
        for (int depth = 0; depth < 240; depth++) {
            deep.insert(0, "{'type':'object','required':['a'],'properties':{'a':")
                    .append("}}");
        }
        String wide = deep.toString();
        assertThat(ask(wide, wide.replace("'string'", "'integer'"))).isInstanceOf(Inclusion.Undecided.class);
    }

    @Test
    void patternsThatBacktrack() {
        assertThat(ask("{'type':'string','minLength':40,'pattern':'^a+$'}", "{'type':'string','pattern':'^(a+)+b$'}"))
                .isNotInstanceOf(Inclusion.Included.class);
    }

    @Test
    void numbersWithHugeExponents() {
        assertThat(ask("{'const':1e400000000}", "{'multipleOf':1e-300000000}").isIncluded())
                .isTrue();
        assertThat(ask("{'const':3e-400000000}", "{'multipleOf':1e300000000}"))
                .isInstanceOf(Inclusion.NotIncluded.class);
    }

    @Test
    void manyValues() {
        assertThat(largest(300_000))
                .isInstanceOfSatisfying(
                        Inclusion.NotIncluded.class,
                        refuted -> assertThat(refuted.witness().intValue()).isEqualTo(299_999));
        assertThat(largest(1_000_000)).isInstanceOf(Inclusion.Undecided.class);
    }

    /// Whether so many numbers from 0 on are all below the last one.
    private static Inclusion largest(int count) {
        String values = IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return ask("{'enum':[" + values + "]}", "{'type':'integer','exclusiveMaximum':" + (count - 1) + "}");
    }

    @Test
    void wideObjects() {
        String sender = members(50_000, "string");
        assertThat(ask(sender, sender.replace("'p49999':{'type':'string'}", "'p49999':{'type':'null'}")))
                .isInstanceOf(Inclusion.NotIncluded.class);
    }

    private static String members(int count, String type) {
        return "{'type':'object','properties':{"
                + IntStream.range(0, count)
                        .mapToObj(index -> "'p" + index + "':{'type':'" + type + "'}")
                        .collect(Collectors.joining(","))
                + "}}";
    }

    @Test
    void theWalkOverBroadUnionsEnds() {
        String branch = "{'type':'object','required':['k#'],'properties':{'k#':{'type':'string','maxLength':%d}}}";
        SchemaGraph left = graph(branches("anyOf", 400, branch.formatted(3)));
        SchemaGraph right = graph(branches("anyOf", 400, branch.formatted(2)));
        List<SchemaDifference> found = new SchemaComparison(Flow.REQUEST, new Sameness(left, right))
                .compare(left.schema(left.root()), right.schema(right.root()));
        assertThat(found)
                .isNotEmpty()
                .noneMatch(difference -> difference.inclusion().isIncluded() && difference.aspect() == Aspect.WHOLE);
    }
}
