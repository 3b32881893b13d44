/// Tests of the command line, each calling it as a shell would.
@NullMarked
package dev.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
