/// The amendment screen: the list of changes with the two sources beside each other.
@NullMarked
package dev.plimsoll.desktop.amendment;

import org.jspecify.annotations.NullMarked;
