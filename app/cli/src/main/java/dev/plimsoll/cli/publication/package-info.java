/// Documents for people to read in a terminal.
@NullMarked
package dev.plimsoll.cli.publication;

import org.jspecify.annotations.NullMarked;
