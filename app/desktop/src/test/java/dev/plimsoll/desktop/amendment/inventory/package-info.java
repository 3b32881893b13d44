@NullMarked
package dev.plimsoll.desktop.amendment.inventory;

import org.jspecify.annotations.NullMarked;
