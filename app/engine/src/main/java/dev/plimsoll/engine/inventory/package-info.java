/// Taking the inventory of a contract: its operations, a team's ratings, and results of tests.
@NullMarked
package dev.plimsoll.engine.inventory;

import org.jspecify.annotations.NullMarked;
