@NullMarked
package dev.plimsoll.engine.learning;

import org.jspecify.annotations.NullMarked;
