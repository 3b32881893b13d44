package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.SchemaGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Patterns of schemas are compared as languages, together with what else the schemas say of texts.
class PatternInclusionTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static SchemaGraph graph(String text) {
        return new SchemaGraph(
                Fixtures.node(MAPPER.readTree(text.replace('\'', '"'))), "schema.json", Dialect.DRAFT_2020_12);
    }

    private static Inclusion ask(String sender, String receiver) {
        SchemaGraph left = graph(sender);
        SchemaGraph right = graph(receiver);
        return new SchemaComparison(Flow.REQUEST, new Sameness(left, right))
                .includes(left.schema(left.root()), right.schema(right.root()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'type':'string','pattern':'^[a-f]+$'} ; {'type':'string','pattern':'^[a-z]+$'}",
                "{'type':'string','pattern':'^[a-z]+$','maxLength':5} ; {'type':'string','pattern':'^[a-z]{0,5}$'}",
                "{'type':'string','pattern':'^[a-z]+$'} ; {'type':'string','minLength':1}",
                "{'type':'string','pattern':'^\\\\d{4}$'} ; {'type':'string','minLength':4,'maxLength':4}",
                "{'type':'string','pattern':'^(EUR|USD)$'} ; {'enum':['EUR','USD','GBP']}",
                "{'type':'string','allOf':[{'pattern':'^a'},{'pattern':'z$'}]} ; {'pattern':'^a(.|\\\\s)*z$'}",
                "{'type':'string','pattern':'^[a-z]$'} ; {'anyOf':[{'pattern':'^[a-m]$'},{'pattern':'^[n-z]$'}]}",
                "{'type':'string','pattern':'^[a-m]$'} ; {'oneOf':[{'pattern':'^[a-m]$'},{'pattern':'^[n-z]$'}]}",
                "{'type':'string','pattern':'^[a-m]$'} ; {'not':{'pattern':'^[n-z]$'}}",
                "{'type':'object','properties':{'c':{'type':'string','pattern':'^x[0-9]$'}}}"
                        + " ; {'properties':{'c':{'pattern':'^x[0-9a-f]+$'}}}"
            })
    void included(String sender, String receiver) {
        assertThat(ask(sender, receiver)).isEqualTo(Inclusion.included());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'type':'string','pattern':'^[a-z]+$'} ; {'type':'string','pattern':'^[a-f]+$'} ; \"g\"",
                "{'type':'string','pattern':'^[a-f]+$'} ; {'type':'string','pattern':'^[a-f]{1,9}$'} ; \"aaaaaaaaaa\"",
                "{'type':'string'} ; {'type':'string','pattern':'^[0-9]*$'} ; \"a\"",
                "{'type':'string','pattern':'^[^\\\\S]a$'} ; {'pattern':'^[b\\\\S]'} ; \" a\"",
                "{'type':'string','pattern':'^[a-z]+$','minLength':3} ; {'pattern':'^[a-z]{1,2}$'} ; \"aaa\"",
                "{'type':'string','allOf':[{'pattern':'^a'},{'pattern':'z$'}]} ; {'pattern':'^a.z$'} ; \"az\"",
                "{'type':'string','pattern':'^[a-z]$'} ; {'anyOf':[{'pattern':'^[a-m]$'},{'pattern':'^[o-z]$'}]} ;"
                        + " \"n\"",
                "{'type':'string','format':'date'} ; {'type':'string','format':'date','pattern':'^2'} ; \"1999-12-31\"",
                "{'type':'string','format':'uri'} ; {'format':'uri','pattern':'^https://'} ; \"http://example.org\""
            })
    void notIncluded(String sender, String receiver, String shown) {
        assertThat(ask(sender, receiver))
                .isInstanceOfSatisfying(
                        Inclusion.NotIncluded.class,
                        refuted -> assertThat(refuted.witness().toString()).isEqualTo(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'type':'string','pattern':'^(a)\\\\1$'} ; {'type':'string','pattern':'^aa$'}",
                "{'type':'string','pattern':'^[ab]*a[ab]{60}c$'} ; {'pattern':'^[ab]*(a|aa)[ab]{60}c$'}"
            })
    void whatCannotBeComparedStaysOpen(String sender, String receiver) {
        assertThat(ask(sender, receiver)).isInstanceOf(Inclusion.Undecided.class);
    }
}
