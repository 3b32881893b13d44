/// What every command shares with the terminal: writers, colours, exit codes, and text made safe to print.
@NullMarked
package dev.plimsoll.cli.terminal;

import org.jspecify.annotations.NullMarked;
