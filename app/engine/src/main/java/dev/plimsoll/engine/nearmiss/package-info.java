/// Reporting near misses without fear, asking about them, and learning from them.
@NullMarked
package dev.plimsoll.engine.nearmiss;

import org.jspecify.annotations.NullMarked;
