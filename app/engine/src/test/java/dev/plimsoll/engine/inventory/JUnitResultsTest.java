package dev.plimsoll.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.inventory.TestResult;
import dev.plimsoll.model.contract.read.ContractProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JUnitResultsTest {
    private static List<TestResult> read(String xml) {
        return JUnitResults.read("junit.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void casesNameOperationsInTheirNameOrClassName() {
        assertThat(read("""
                <testsuites><testsuite>
                  <testcase name="GET /orders/{id} answers 200" classname="x"/>
                  <testcase name="is fast" classname="POST /orders"><failure message="no"><b/></failure></testcase>
                  <testcase name="Scenario: PUT /orders/1 -&gt; 204"><error/></testcase>
                  <testcase name="DELETE /orders/1"><skipped/></testcase>
                  <testcase name="adds numbers" classname="MathTest"/>
                </testsuite></testsuites>
                """))
                .containsExactly(
                        new TestResult("GET /orders/{id}", true, "junit.xml"),
                        new TestResult("POST /orders", false, "junit.xml"),
                        new TestResult("PUT /orders/1", false, "junit.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<testsuite>",
                "<testsuite><testcase name='GET /x'></testsuite>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><testsuite><testcase name='&e;'/></testsuite>",
            })
    void whatIsNoPlainXmlIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("junit.xml")
                .hasMessageContaining("no JUnit XML");
    }
}
