/// Pre-mortem sessions for people to read.
@NullMarked
package dev.plimsoll.cli.premortem;

import org.jspecify.annotations.NullMarked;
