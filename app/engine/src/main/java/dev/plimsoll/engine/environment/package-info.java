/// Keeping the ownership cards of environments.
@NullMarked
package dev.plimsoll.engine.environment;

import org.jspecify.annotations.NullMarked;
