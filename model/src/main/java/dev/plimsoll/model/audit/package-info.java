/// The audit ledger, pure: what an entry says, how entries are chained, and how a chain is checked.
@NullMarked
package dev.plimsoll.model.audit;

import org.jspecify.annotations.NullMarked;
