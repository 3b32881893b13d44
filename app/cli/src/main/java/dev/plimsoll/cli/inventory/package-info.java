/// The inventory of a contract in the forms in which it is given out.
@NullMarked
package dev.plimsoll.cli.inventory;

import org.jspecify.annotations.NullMarked;
