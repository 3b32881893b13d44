package dev.plimsoll.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.WitnessJudge.Judgement;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.schema.Flow;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Schemas wherever they lie, and wherever their references lead.
class NetworkntJudgeTest {
    private static final String BODY = "/responses/200/content/application~1json/schema";
    private static final Contract CONTRACT =
            new ContractReader().read("""
                    openapi: 3.1.0
                    info: {title: Places, version: "1"}
                    paths:
                      /first:
                        get:
                          responses:
                            "200":
                              description: written here
                              content:
                                application/json:
                                  schema: {type: object, properties: {size: {$ref: '#/components/schemas/Size'}}}
                      /second:
                        get:
                          responses:
                            "200":
                              description: refers to the first
                              content:
                                application/json:
                                  schema: {type: array, items: {$ref: '#/paths/~1first/get/responses/200/content/application~1json/schema'}}
                      /third:
                        get:
                          responses:
                            "200":
                              description: refers to an example
                              content:
                                application/json:
                                  schema: {$ref: '#/components/examples/Odd/value'}
                    components:
                      schemas:
                        Size: {type: integer, minimum: 3}
                      examples:
                        Odd: {value: {type: boolean}}
                    """.getBytes(StandardCharsets.UTF_8), "places.yaml");

    private final NetworkntJudge judge = new NetworkntJudge();

    private Judgement judged(String path, String value) {
        JsonNode json = JsonMapper.shared().readTree(value);
        return judge.judge(CONTRACT, "/paths/~1" + path + "/get" + BODY, Flow.RESPONSE, json);
    }

    @Test
    void aSchemaBesideItsComponents() {
        assertThat(judged("first", "{\"size\": 3}")).isInstanceOf(Judgement.Valid.class);
        assertThat(judged("first", "{\"size\": 2}")).isInstanceOf(Judgement.Refused.class);
        assertThat(judge.judge(
                        CONTRACT,
                        "/components/schemas/Size",
                        Flow.RESPONSE,
                        JsonMapper.shared().readTree("2")))
                .isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void aReferenceToWhereSchemasSeldomAre() {
        assertThat(judged("second", "[{\"size\": 3}]")).isInstanceOf(Judgement.Valid.class);
        assertThat(judged("second", "[{\"size\": 2}]")).isInstanceOf(Judgement.Refused.class);
        assertThat(judged("third", "true")).isInstanceOf(Judgement.Valid.class);
        assertThat(judged("third", "1")).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void aSchemaThatIsNotThere() {
        assertThat(judged("fourth", "1")).isInstanceOf(Judgement.Unable.class);
    }
}
