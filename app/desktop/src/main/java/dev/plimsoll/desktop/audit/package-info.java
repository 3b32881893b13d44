/// The audit screen: what was done in the workspace, what was refused, and whether the ledger is whole.
@NullMarked
package dev.plimsoll.desktop.audit;

import org.jspecify.annotations.NullMarked;
