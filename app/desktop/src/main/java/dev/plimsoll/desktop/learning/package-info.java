/// The learning cards screen: what was found out, where it applies, and until when it can be relied on.
@NullMarked
package dev.plimsoll.desktop.learning;

import org.jspecify.annotations.NullMarked;
