/// The domain of Plimsoll: values and rules only. Nothing here does I/O, reads a clock, draws a random number
/// that was not passed in, or knows a screen or a database.
@NullMarked
package dev.plimsoll.model;

import org.jspecify.annotations.NullMarked;
