/// Checking what people write: for blame, for vague improvements, for what tells who somebody is.
@NullMarked
package dev.plimsoll.engine.lint;

import org.jspecify.annotations.NullMarked;
