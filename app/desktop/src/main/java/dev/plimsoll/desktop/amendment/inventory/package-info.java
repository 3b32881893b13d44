/// The operations of the new contract: how much depends on each, and whether a test that passed covers it.
@NullMarked
package dev.plimsoll.desktop.amendment.inventory;

import org.jspecify.annotations.NullMarked;
