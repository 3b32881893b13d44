/// A workload that was found in a log, as text and JSON.
@NullMarked
package dev.plimsoll.cli.workload;

import org.jspecify.annotations.NullMarked;
