/// Tests of the audit ledger's chain and tree.
@NullMarked
package dev.plimsoll.model.audit;

import org.jspecify.annotations.NullMarked;
