/// Synthetic requests and responses made from a contract, the same from the same seed.
@NullMarked
package dev.plimsoll.engine.traffic;

import org.jspecify.annotations.NullMarked;
