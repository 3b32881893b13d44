/// When requests arrive and which operations they call.
@NullMarked
package dev.plimsoll.model.workload;

import org.jspecify.annotations.NullMarked;
