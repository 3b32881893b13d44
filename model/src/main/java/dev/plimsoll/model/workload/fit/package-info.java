/// A workload from what a service really saw: its access log.
@NullMarked
package dev.plimsoll.model.workload.fit;

import org.jspecify.annotations.NullMarked;
