/// Rows of values as other programs write them.
@NullMarked
package dev.plimsoll.model.learning.text;

import org.jspecify.annotations.NullMarked;
