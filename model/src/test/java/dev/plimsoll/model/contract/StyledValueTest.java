package dev.plimsoll.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The table of styles of OpenAPI 3.1, 4.8.12.3.
class StyledValueTest {
    private static final Origin ORIGIN = Fixtures.schema("3.1.0", "{}").origin();
    private static final String ARRAY = "[\"blue\", \"black\", \"brown\"]";
    private static final String OBJECT = "{\"R\": 100, \"G\": 200, \"B\": 150}";

    private static Parameter parameter(Parameter.Place in, String style, boolean explode) {
        return new Parameter("color", in, true, false, new Parameter.Form(style, explode), null, ORIGIN);
    }

    private static JsonNode value(String kind) {
        return Json.mapper()
                .readTree(
                        switch (kind) {
                            case "array" -> ARRAY;
                            case "object" -> OBJECT;
                            case "empty" -> "\"\"";
                            default -> "\"blue\"";
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "matrix false string -> ;color=blue",
                "matrix false array -> ;color=blue,black,brown",
                "matrix false object -> ;color=R,100,G,200,B,150",
                "matrix true array -> ;color=blue;color=black;color=brown",
                "matrix true object -> ;R=100;G=200;B=150",
                "label false string -> .blue",
                "label false array -> .blue,black,brown",
                "label false object -> .R,100,G,200,B,150",
                "label true array -> .blue.black.brown",
                "label true object -> .R=100.G=200.B=150",
                "simple false string -> blue",
                "simple false array -> blue,black,brown",
                "simple false object -> R,100,G,200,B,150",
                "simple true array -> blue,black,brown",
                "simple true object -> R=100,G=200,B=150",
                "simple false empty -> -",
            })
    void aPathHasTheTextOfItsStyle(String given, String text) {
        String[] words = given.split(" ");
        Parameter parameter = parameter(Parameter.Place.PATH, words[0], Boolean.parseBoolean(words[1]));
        assertThat(StyledValue.path(parameter, value(words[2]))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "form false string -> color=blue",
                "form false array -> color=blue,black,brown",
                "form false object -> color=R,100,G,200,B,150",
                "form true string -> color=blue",
                "form true empty -> color=",
                "form true array -> color=blue&color=black&color=brown",
                "form true object -> R=100&G=200&B=150",
                "spaceDelimited false array -> color=blue%20black%20brown",
                "pipeDelimited false array -> color=blue%7Cblack%7Cbrown",
                "deepObject true object -> color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            })
    void aQueryHasThePairsOfItsStyle(String given, String pairs) {
        String[] words = given.split(" ");
        Parameter parameter = parameter(Parameter.Place.QUERY, words[0], Boolean.parseBoolean(words[1]));
        assertThat(String.join("&", StyledValue.query(parameter, value(words[2]))))
                .isEqualTo(pairs);
    }

    @Test
    void whatSeparatesIsEncodedWithinAValueAndNotInHeaders() {
        JsonNode odd = Json.mapper().readTree("[\"a,b\", \"c&d=é\"]");
        assertThat(StyledValue.query(parameter(Parameter.Place.QUERY, "form", false), odd))
                .containsExactly("color=a%2Cb,c%26d%3D%C3%A9");
        assertThat(StyledValue.path(parameter(Parameter.Place.PATH, "simple", false), odd))
                .isEqualTo("a%2Cb,c%26d%3D%C3%A9");
        assertThat(StyledValue.header(parameter(Parameter.Place.HEADER, "simple", true), value("object")))
                .isEqualTo("R=100,G=200,B=150");
    }

    @Test
    void aParameterWithContentTravelsAsJson() {
        Parameter parameter = new Parameter(
                "color",
                Parameter.Place.QUERY,
                true,
                false,
                new Parameter.Form("form", true, false, false, "application/json"),
                null,
                ORIGIN);
        assertThat(StyledValue.query(parameter, value("array")))
                .containsExactly("color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D");
    }
}
