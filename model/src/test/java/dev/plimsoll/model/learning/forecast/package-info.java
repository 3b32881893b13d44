@NullMarked
package dev.plimsoll.model.learning.forecast;

import org.jspecify.annotations.NullMarked;
