/// Tests of dev.plimsoll.cli.terminal.
@NullMarked
package dev.plimsoll.cli.terminal;

import org.jspecify.annotations.NullMarked;
