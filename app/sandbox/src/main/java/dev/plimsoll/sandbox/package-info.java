/// The embedded default services, on loopback only, speaking the same public HTTP APIs as the real ones.
@NullMarked
package dev.plimsoll.sandbox;

import org.jspecify.annotations.NullMarked;
