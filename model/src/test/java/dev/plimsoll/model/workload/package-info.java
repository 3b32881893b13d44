/// Tests of arrivals and the mix of operations.
@NullMarked
package dev.plimsoll.model.workload;

import org.jspecify.annotations.NullMarked;
