/// An open-loop load generator: requests leave when they are due, whatever became of the earlier ones.
@NullMarked
package dev.plimsoll.engine.workload;

import org.jspecify.annotations.NullMarked;
