package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Amendments.diff;
import static dev.plimsoll.model.contract.diff.Amendments.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.read.ContractProblem;
import org.junit.jupiter.api.Test;

/// Messages on channels, in the words of 2.6 and of 3.0.
class AsyncApiAmendmentTest {
    private static final String TWO = """
        asyncapi: 2.6.0
        info: {title: Orders, version: '1'}
        channels:
          order/placed:
            subscribe:
              message: {$ref: '#/components/messages/Placed'}
          order/cancel:
            publish:
              message:
                name: Cancel
                headers: {type: object, properties: {tenant: {type: string}}}
                payload: {type: object, properties: {id: {type: integer}}, required: [id]}
        components:
          messages:
            Placed:
              name: Placed
              contentType: application/json
              payload: {type: object, properties: {id: {type: integer}, total: {type: number}}, required: [id, total]}
        """;

    private static final String THREE = """
        asyncapi: 3.0.0
        info: {title: Orders, version: '1'}
        channels:
          placed:
            address: order/placed
            messages:
              Placed:
                payload: {type: object, properties: {id: {type: integer}, total: {type: number}}, required: [id, total]}
          cancel:
            address: order/cancel
            messages:
              Cancel:
                headers: {type: object, properties: {tenant: {type: string}}}
                payload: {type: object, properties: {id: {type: integer}}, required: [id]}
        operations:
          sendPlaced: {action: send, channel: {$ref: '#/channels/placed'}}
          takeCancel: {action: receive, channel: {$ref: '#/channels/cancel'}}
        """;

    @Test
    void bothVersionsGiveTheSameExchanges() {
        for (String text : new String[] {TWO, THREE}) {
            Contract contract = Fixtures.yaml(text);
            assertThat(contract.surface().channels())
                    .extracting(Operation::key)
                    .extracting(Object::toString)
                    .containsExactly(
                            "SEND channel:order/placed message Placed", "RECEIVE channel:order/cancel message Cancel");
            assertThat(contract.surface().channels())
                    .extracting(Operation::initiator)
                    .containsExactly(Initiator.PROVIDER, Initiator.CONSUMER);
            assertThat(contract.notices()).isEmpty();
        }
    }

    @Test
    void aFieldThatIsNoLongerSentBreaksSubscribers() {
        for (String text : new String[] {TWO, THREE}) {
            ContractDiff diff = diff(text, text.replace("required: [id, total]", "required: [id]"));
            assertThat(diff.changes()).singleElement().satisfies(change -> {
                assertThat(change.severity()).isEqualTo(Severity.BREAKING);
                assertThat(change.direction()).isEqualTo(Direction.RESPONSE);
                assertThat(change.witness()).isNotNull();
            });
        }
    }

    @Test
    void aFieldThatBecomesRequiredBreaksPublishers() {
        for (String text : new String[] {TWO, THREE}) {
            String required = text.replace(
                    "{id: {type: integer}}, required: [id]",
                    "{id: {type: integer}, why: {type: string}}, required: [id, why]");
            ContractDiff diff = diff(text, required);
            assertThat(diff.worst()).isEqualTo(Severity.BREAKING);
            assertThat(diff(required, text).worst()).isNotEqualTo(Severity.BREAKING);
        }
    }

    @Test
    void aHeaderThatBecomesRequiredBreaksPublishers() {
        String required = TWO.replace("{tenant: {type: string}}}", "{tenant: {type: string}}, required: [tenant]}");
        assertThat(diff(TWO, required).worst()).isEqualTo(Severity.BREAKING);
    }

    @Test
    void removedAndAddedMessagesAreReported() {
        String less = THREE.replace("  sendPlaced: {action: send, channel: {$ref: '#/channels/placed'}}\n", "");
        assertThat(findings(diff(THREE, less))).contains("BREAKING channel-operation-removed");
        assertThat(diff(THREE, less).notices()).anyMatch(notice -> notice.contains("no operation uses the channel"));
        assertThat(findings(diff(less, THREE))).containsExactly("SAFE channel-operation-added");
    }

    @Test
    void aMessageMayMoveToComponents() {
        String inline = TWO.replace("message: {$ref: '#/components/messages/Placed'}", """
            message: {name: Placed, contentType: application/json, payload: {type: object, \
            required: [total, id], properties: {total: {type: number}, id: {type: integer}}}}\
            """);
        assertThat(diff(TWO, inline).changes()).isEmpty();
        assertThat(diff(inline, TWO).changes()).isEmpty();
    }

    @Test
    void traitsAddWhatTheMessageDoesNotSay() {
        String traits = """
            asyncapi: 3.0.0
            info: {title: T, version: '1'}
            channels:
              c: {address: c, messages: {M: {traits: [{contentType: application/xml}], payload: {type: string}}}}
            operations: {o: {action: send, channel: {$ref: '#/channels/c'}}}
            """;
        Operation message = Fixtures.yaml(traits).surface().channels().getFirst();
        assertThat(message.requestBody()).isNotNull();
        assertThat(message.requestBody().payloads().getFirst().mediaType()).isEqualTo("application/xml");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        String avro =
                TWO.replace("contentType: application/json", "schemaFormat: application/vnd.apache.avro;version=1.9.0");
        assertThat(Fixtures.yaml(avro).notices())
                .singleElement()
                .asString()
                .contains("avro")
                .contains("not read");
        assertThatThrownBy(() -> Fixtures.yaml(TWO.replace("2.6.0", "4.1.0")))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("AsyncAPI 4.1.0");
        assertThat(Fixtures.yaml(TWO + "surprise: 1\n").notices())
                .singleElement()
                .asString()
                .contains("'surprise'");
    }

    private static final String READINGS = """
        asyncapi: 2.6.0
        info: {title: Readings, version: '1'}
        servers: {broker: {url: 'mqtt://broker', protocol: mqtt}}
        channels:
          meter/{id}/read:
            parameters: {id: {schema: {type: string}}}
            subscribe:
              message:
                oneOf:
                  - payload: {type: object, properties: {kwh: {type: number, maximum: 9}}}
                  - payload: {type: object, properties: {volt: {type: number, maximum: 400}}}
        """;

    @Test
    void aParameterOfTheAddressMayBeRenamed() {
        ContractDiff diff = diff(READINGS, READINGS.replace("{id}", "{meter}").replace("{id:", "{meter:"));
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notices()).isEmpty();
    }

    @Test
    void messagesWithoutNamesAreAllCompared() {
        assertThat(findings(diff(READINGS, READINGS.replace("maximum: 400", "maximum: 500"))))
                .containsExactly("BREAKING response-property-max-increased");
    }

    @Test
    void whatIsNotUnderstoodBesideMessagesIsTold() {
        assertThat(diff(READINGS, READINGS.replace("{type: string}", "{enum: [a, b]}"))
                        .notices())
                .containsExactly(
                        "'schema' of the parameter 'id' of channel:meter/{id}/read differs and is not understood");
        String bound = READINGS.replace("    subscribe:", "    bindings: {mqtt: {qos: 2}}\n    subscribe:");
        assertThat(diff(READINGS, bound).notices())
                .containsExactly("'bindings' of channel:meter/{id}/read differs and is not understood");
        assertThat(diff(bound, bound).notices()).isEmpty();
    }

    @Test
    void anotherProtocolIsAnotherServer() {
        assertThat(findings(diff(READINGS, READINGS.replace("protocol: mqtt", "protocol: mqtts"))))
                .contains("RISKY server-removed");
    }

    @Test
    void theNameOfAnOperationIsItsId() {
        assertThat(Fixtures.yaml(THREE).surface().channels())
                .extracting(Operation::operationId)
                .containsExactly("sendPlaced", "takeCancel");
    }

    @Test
    void anotherMessageOnAChannelThatIsListenedToIsRisky() {
        String more =
                READINGS + "          - {name: Alarm, payload: {type: object, properties: {code: {type: integer}}}}\n";
        assertThat(findings(diff(READINGS, more))).containsExactly("RISKY channel-operation-added");
        String own = READINGS + "  alarm: {subscribe: {message: {name: Alarm, payload: {type: string}}}}\n";
        assertThat(findings(diff(READINGS, own))).containsExactly("SAFE channel-operation-added");
    }
}
