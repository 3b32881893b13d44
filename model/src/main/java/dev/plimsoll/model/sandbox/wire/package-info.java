/// How the values of a contract travel: parameters by their style, bodies by their media type.
@NullMarked
package dev.plimsoll.model.sandbox.wire;

import org.jspecify.annotations.NullMarked;
