@NullMarked
package dev.plimsoll.model.learning;

import org.jspecify.annotations.NullMarked;
