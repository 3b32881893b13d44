/// How much a provider bears that runs already.
@NullMarked
package dev.plimsoll.engine.capacity;

import org.jspecify.annotations.NullMarked;
