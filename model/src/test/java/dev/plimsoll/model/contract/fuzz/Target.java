package dev.plimsoll.model.contract.fuzz;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.check.PactComparison;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.inventory.RatingReader;
import dev.plimsoll.model.contract.policy.AcceptanceReader;
import dev.plimsoll.model.contract.policy.SeverityReader;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import java.util.Arrays;

/// What takes bytes from outside. A [Problem] is a right answer to any bytes, everything else that is thrown is not.
enum Target {
    CONTRACT {
        @Override
        void read(byte[] bytes) {
            contract(bytes, "a").document();
        }
    },
    CONTRACT_AS_JSON {
        @Override
        void read(byte[] bytes) {
            contract(bytes, "a.json").notices();
        }
    },
    CONTRACT_AS_YAML {
        @Override
        void read(byte[] bytes) {
            contract(bytes, "a.yaml").notices();
        }
    },
    PACT {
        @Override
        void read(byte[] bytes) {
            new PactReader().read(bytes, "a.json").interactions();
        }
    },
    SEVERITIES {
        @Override
        void read(byte[] bytes) {
            new SeverityReader().read(bytes, "a.yaml");
        }
    },
    ACCEPTANCES {
        @Override
        void read(byte[] bytes) {
            new AcceptanceReader().read(bytes, "a.yaml");
        }
    },
    RATINGS {
        @Override
        void read(byte[] bytes) {
            RatingReader.read(bytes, "a.yaml");
        }
    },
    /// Two contracts with a form feed between them, both ways.
    DIFF {
        @Override
        void read(byte[] bytes) {
            int cut = cut(bytes);
            Contract base = contract(Arrays.copyOf(bytes, cut), "a");
            Contract revision = contract(Arrays.copyOfRange(bytes, Math.min(bytes.length, cut + 1), bytes.length), "b");
            new ContractComparison().compare(base, revision, TRUSTING);
            new ContractComparison().compare(revision, base, TRUSTING);
        }
    },
    /// A pact and a contract with a form feed between them.
    PACT_AGAINST_CONTRACT {
        @Override
        void read(byte[] bytes) {
            int cut = cut(bytes);
            new PactComparison()
                    .compare(
                            new PactReader().read(Arrays.copyOf(bytes, cut), "a.json"),
                            contract(Arrays.copyOfRange(bytes, Math.min(bytes.length, cut + 1), bytes.length), "b"),
                            TRUSTING);
        }
    };

    private static final WitnessJudge TRUSTING =
            (_, _, _, _) -> new WitnessJudge.Judgement.Unable("nobody judges here");
    /// Small, so that an input that uses much is found as one that is slow.
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 200, 100_000);

    abstract void read(byte[] bytes);

    /// @throws RuntimeException if something else than a problem is wrong with the bytes
    void meet(byte[] bytes) {
        try {
            read(bytes);
        } catch (Problem _) {
            // refused with a sentence, as it should be
        }
    }

    private static Contract contract(byte[] bytes, String name) {
        return new ContractReader(LIMITS, SchemaUse.BOTH).read(bytes, name);
    }

    private static int cut(byte[] bytes) {
        int cut = 0;
        while (cut < bytes.length && bytes[cut] != '\f') {
            cut++;
        }
        return cut;
    }
}
