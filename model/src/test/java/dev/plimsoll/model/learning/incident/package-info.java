@NullMarked
package dev.plimsoll.model.learning.incident;

import org.jspecify.annotations.NullMarked;
