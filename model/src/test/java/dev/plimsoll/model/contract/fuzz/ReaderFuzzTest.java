package dev.plimsoll.model.contract.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Looks for bytes that break a reader, guided by the branches that they reach (Jazzer). One method a run, since each
/// takes as long as it is given:
/// ```
/// JAZZER_FUZZ=1 mvn -pl model test -Dtest='ReaderFuzzTest#contract' \
///     -Dtest.jvm.args=-Djazzer.disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection
/// ```
/// The hook named there takes a pattern of the contract that Java refuses for a fault; we take it for a pattern that
/// is not decided.
/// What was found is kept beside the seeds, and [FuzzCorpusTest] meets it in every build.
@EnabledIfEnvironmentVariable(
        named = "JAZZER_FUZZ",
        matches = ".+",
        disabledReason = "fuzzing takes minutes; FuzzCorpusTest meets what it found")
class ReaderFuzzTest {
    private static final String LONG = "5m";

    @FuzzTest(maxDuration = LONG)
    void contract(byte[] bytes) {
        Target.CONTRACT.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void contractAsJson(byte[] bytes) {
        Target.CONTRACT_AS_JSON.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void contractAsYaml(byte[] bytes) {
        Target.CONTRACT_AS_YAML.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void pact(byte[] bytes) {
        Target.PACT.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void severities(byte[] bytes) {
        Target.SEVERITIES.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void acceptances(byte[] bytes) {
        Target.ACCEPTANCES.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void ratings(byte[] bytes) {
        Target.RATINGS.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void diff(byte[] bytes) {
        Target.DIFF.meet(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void pactAgainstContract(byte[] bytes) {
        Target.PACT_AGAINST_CONTRACT.meet(bytes);
    }
}
