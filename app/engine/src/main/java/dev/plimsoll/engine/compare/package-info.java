/// Comparing two contract files: reading them, and the independent validator that judges every witness.
@NullMarked
package dev.plimsoll.engine.compare;

import org.jspecify.annotations.NullMarked;
