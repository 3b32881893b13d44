/// Amendments for people to write and read in a terminal.
@NullMarked
package dev.plimsoll.cli.amendment;

import org.jspecify.annotations.NullMarked;
