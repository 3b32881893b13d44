/// Tests of the inventory of a contract.
@NullMarked
package dev.plimsoll.model.contract.inventory;

import org.jspecify.annotations.NullMarked;
