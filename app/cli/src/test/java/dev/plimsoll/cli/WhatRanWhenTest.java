package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatRanWhenTest {
    private static final String ONE = "shop@sha256:" + "1a".repeat(32);
    private static final String TWO = "shop@sha256:" + "2b".repeat(32);

    @TempDir
    Path folder;

    private Shell.Outcome deployed(String... args) {
        String[] line = new String[args.length + 3];
        line[0] = "deployed";
        System.arraycopy(args, 0, line, 1, args.length);
        line[args.length + 1] = "--to";
        line[args.length + 2] = "production";
        return new Shell(folder).call(line);
    }

    @Test
    void aNameThatMovesIsRefusedWithItsRemedy() {
        Shell.Outcome tag = deployed("shop", "1.0", "--image", "registry:5000/shop:latest");
        assertThat(tag.exitCode()).isEqualTo(4);
        assertThat(tag.err()).contains("pin it as registry:5000/shop@sha256: and the 64 digits of its digest.");
        Shell.Outcome version = deployed("shop", "latest");
        assertThat(version.exitCode()).isEqualTo(4);
        assertThat(version.err()).contains("'latest' of shop can mean other bytes tomorrow.", "--image");
        assertThat(deployed().out()).contains("Nothing runs in production");
    }

    @Test
    void whatRanAtAMomentIsKnownToTheDigestAndComesBack() {
        deployed("shop", "1", "--image", ONE);
        deployed("web", "7");
        String then = Instant.now().toString();
        assertThat(deployed("shop", "2", "--image", TWO).out()).contains("shop@2  " + TWO);
        deployed("mail", "3");

        assertThat(deployed("--at", then).out()).isEqualToNormalizingNewlines("shop@1  " + ONE + "\nweb@7\n");
        assertThat(deployed("--at", "2020-01-01T00:00").out()).contains("Nothing ran in production at ");
        assertThat(deployed("--back").out()).isEqualToNormalizingNewlines("remove mail\nshop@2  " + TWO + "\nweb@7\n");
        assertThat(deployed("--back", "--at", then).out())
                .isEqualToNormalizingNewlines("deploy shop@1  " + ONE + "\nshop@1  " + ONE + "\nweb@7\n");
        assertThat(deployed("--back", "--at", then).out()).contains("Nothing differs");
        assertThat(deployed("--at", then).out()).isEqualToNormalizingNewlines("shop@1  " + ONE + "\nweb@7\n");
        assertThat(new Shell(folder).call("audit", "list").out())
                .contains("deployment removed", "shop 1 in production");
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        assertThat(deployed("shop", "1", "--back").err()).contains("--at and --back are about a whole environment");
        assertThat(deployed("--at", "yesterday").err()).contains("2026-11-21T14:05", "not 'yesterday'");
    }
}
