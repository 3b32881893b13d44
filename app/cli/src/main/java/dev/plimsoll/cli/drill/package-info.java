/// Drills for people to read.
@NullMarked
package dev.plimsoll.cli.drill;

import org.jspecify.annotations.NullMarked;
