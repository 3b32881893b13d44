/// The clients against the embedded services, and against servers that misbehave.
@NullMarked
package dev.plimsoll.clients;

import org.jspecify.annotations.NullMarked;
