package dev.plimsoll.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    @Test
    void theRootOfNothingIsTheDigestOfNothing() {
        assertThat(new MerkleTree().root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /// The RFC defines the tree from the top; ours grows from the bottom.
    @Test
    void everySizeHasTheRootThatTheStandardDefines() throws NoSuchAlgorithmException {
        MerkleTree tree = new MerkleTree();
        List<String> leaves = new ArrayList<>();
        for (int size = 1; size <= 130; size++) {
            leaves.add("leaf " + size);
            tree.add("leaf " + size);
            assertThat(tree.root()).as("size %d", size).isEqualTo(HexFormat.of().formatHex(defined(leaves)));
        }
    }

    @Test
    void aTreeGoesOnFromItsPeaks() {
        MerkleTree whole = new MerkleTree();
        MerkleTree resumed = new MerkleTree();
        for (int leaf = 0; leaf < 70; leaf++) {
            whole.add("leaf " + leaf);
            resumed = MerkleTree.of(resumed.size(), resumed.peaks());
            resumed.add("leaf " + leaf);
            assertThat(resumed.root()).isEqualTo(whole.root());
        }
    }

    @Test
    void peaksThatDoNotFitTheSizeAreRefused() {
        assertThatThrownBy(() -> MerkleTree.of(3, "00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a tree of 3 leaves does not have 1 full subtrees");
    }

    private static byte[] defined(List<String> leaves) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        if (leaves.size() == 1) {
            sha256.update((byte) 0);
            return sha256.digest(leaves.getFirst().getBytes(StandardCharsets.US_ASCII));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = defined(leaves.subList(0, split));
        byte[] right = defined(leaves.subList(split, leaves.size()));
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
