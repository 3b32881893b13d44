/// Comparing two contract files, with every witness judged by an independent validator.
@NullMarked
package dev.plimsoll.engine.compare;

import org.jspecify.annotations.NullMarked;
