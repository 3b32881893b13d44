/// Tests of dev.plimsoll.cli.diff.
@NullMarked
package dev.plimsoll.cli.diff;

import org.jspecify.annotations.NullMarked;
