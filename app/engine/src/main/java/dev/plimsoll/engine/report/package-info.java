/// Compiling a report from the record and writing it out.
@NullMarked
package dev.plimsoll.engine.report;

import org.jspecify.annotations.NullMarked;
