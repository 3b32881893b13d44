/// The audit ledger as text, CSV and JSON.
@NullMarked
package dev.plimsoll.cli.audit;

import org.jspecify.annotations.NullMarked;
