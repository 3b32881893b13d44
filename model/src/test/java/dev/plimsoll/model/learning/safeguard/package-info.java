@NullMarked
package dev.plimsoll.model.learning.safeguard;

import org.jspecify.annotations.NullMarked;
