/// The load generator against real servers on loopback.
@NullMarked
package dev.plimsoll.engine.workload;

import org.jspecify.annotations.NullMarked;
