/// Comparing two contract files.
@NullMarked
package dev.plimsoll.engine.compare;

import org.jspecify.annotations.NullMarked;
