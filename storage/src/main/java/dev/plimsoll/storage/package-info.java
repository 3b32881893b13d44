/// The workspace on disk: contracts, plans, runs and reports, kept so that an acknowledged save survives a kill.
@NullMarked
package dev.plimsoll.storage;

import org.jspecify.annotations.NullMarked;
