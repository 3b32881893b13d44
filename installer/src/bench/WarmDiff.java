package dev.plimsoll.bench;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a comparison takes in a program that has run for a while, as the workbench has: reading both files and
/// comparing them, reading one, and comparing what is read.
///
/// From the repository's root, after the build:
/// ```
/// mvn -q -f installer/src/bench/pom.xml dependency:build-classpath -Dmdep.outputFile=$PWD/installer/target/peer.cp
/// CP="installer/target/plimsoll/lib/*:$(cat installer/target/peer.cp)"
/// javac -cp "$CP" -processor org.openjdk.jmh.generators.BenchmarkProcessor -d installer/target/warm \
///     installer/src/bench/WarmDiff.java
/// java -cp "installer/target/warm:$CP" org.openjdk.jmh.Main WarmDiff -p base=OLD.json -p revision=NEW.json
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(
        value = 1,
        jvmArgs = {
            "-Xms2g",
            "-Xmx2g",
            "-Xmn1g",
            "-XX:+UseParallelGC",
            // As both programs do: what the judge's library says of each question would be measured with the comparison.
            "-Dslf4j.provider=dev.plimsoll.engine.log.WarningsOnStandardError"
        })
public class WarmDiff {
    @Param("")
    String base;

    @Param("")
    String revision;

    private final CompareContracts compare = new CompareContracts();
    private byte[] baseBytes = {};
    private byte[] revisionBytes = {};
    private Contract before;
    private Contract after;

    @Setup
    public void read() throws IOException {
        baseBytes = Files.readAllBytes(Path.of(base));
        revisionBytes = Files.readAllBytes(Path.of(revision));
        before = compare.read(base, baseBytes);
        after = compare.read(revision, revisionBytes);
    }

    @Benchmark
    public ContractDiff whole() {
        return compare.compare(baseBytes, base, revisionBytes, revision);
    }

    @Benchmark
    public Contract reading() {
        return compare.read(base, baseBytes);
    }

    @Benchmark
    public ContractDiff comparing() {
        return compare.compare(before, after);
    }
}
