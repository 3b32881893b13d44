package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;

/// What the program owes a user whose input is wrong.
final class Complaint {
    private Complaint() {}

    /// Exit code 3, one to three short lines on the error stream, nothing of a program's innards.
    static void assertThatItIsOne(String name, Outcome outcome) {
        assertThat(outcome.exitCode()).as(name + ": " + outcome.all()).isEqualTo(3);
        assertThat(outcome.err().strip()).as(name).isNotEmpty();
        assertThat(outcome.err().strip().lines().count())
                .as(name + ": " + outcome.err())
                .isLessThanOrEqualTo(3);
        assertThat(outcome.all())
                .as(name)
                .doesNotContain("\tat ", "Exception", "unexpectedly", "java.", "dev.plimsoll");
    }
}
