/// What was opened lately, to be opened again.
@NullMarked
package dev.plimsoll.desktop.recent;

import org.jspecify.annotations.NullMarked;
