/// A load generator for open and closed models: requests leave when they are due, and how late they left is measured.
@NullMarked
package dev.plimsoll.engine.workload;

import org.jspecify.annotations.NullMarked;
