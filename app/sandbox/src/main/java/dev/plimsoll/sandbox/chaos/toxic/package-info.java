/// What a fault is: its JSON form, its attributes, its seeded decisions and the ledger of what it did.
@NullMarked
package dev.plimsoll.sandbox.chaos.toxic;

import org.jspecify.annotations.NullMarked;
