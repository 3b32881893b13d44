/// What was replaced, removed or given up, and the way back.
@NullMarked
package dev.plimsoll.engine.trash;

import org.jspecify.annotations.NullMarked;
