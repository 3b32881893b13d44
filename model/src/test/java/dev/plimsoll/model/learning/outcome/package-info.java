@NullMarked
package dev.plimsoll.model.learning.outcome;

import org.jspecify.annotations.NullMarked;
