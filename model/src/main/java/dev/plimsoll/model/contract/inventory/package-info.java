/// The inventory: every operation of a contract with how much depends on it and whether a test covers it.
@NullMarked
package dev.plimsoll.model.contract.inventory;

import org.jspecify.annotations.NullMarked;
