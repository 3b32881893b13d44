/// Ownership cards of environments for people to read.
@NullMarked
package dev.plimsoll.cli.environment;

import org.jspecify.annotations.NullMarked;
