/// Whether each safeguard did what it is for, read from the records of runs.
@NullMarked
package dev.plimsoll.model.learning.safeguard;

import org.jspecify.annotations.NullMarked;
