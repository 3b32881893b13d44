@NullMarked
package dev.plimsoll.model.learning.survival;

import org.jspecify.annotations.NullMarked;
