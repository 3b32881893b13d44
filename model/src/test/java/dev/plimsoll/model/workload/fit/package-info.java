/// Tests of workloads from access logs.
@NullMarked
package dev.plimsoll.model.workload.fit;

import org.jspecify.annotations.NullMarked;
