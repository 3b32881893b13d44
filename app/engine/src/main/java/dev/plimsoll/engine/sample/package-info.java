/// The sample workspace that ships with Plimsoll.
@NullMarked
package dev.plimsoll.engine.sample;

import org.jspecify.annotations.NullMarked;
