/// Observable values that may be absent.
@NullMarked
package dev.plimsoll.desktop.property;

import org.jspecify.annotations.NullMarked;
