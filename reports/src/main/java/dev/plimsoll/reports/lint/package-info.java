/// Finds wording that blames people, so that a report can be written about conditions instead.
@NullMarked
package dev.plimsoll.reports.lint;

import org.jspecify.annotations.NullMarked;
