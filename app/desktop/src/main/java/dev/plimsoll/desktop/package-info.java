@NullMarked
package dev.plimsoll.desktop;

import org.jspecify.annotations.NullMarked;
