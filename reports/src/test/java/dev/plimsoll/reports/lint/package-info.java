/// Tests of the blame lint.
@NullMarked
package dev.plimsoll.reports.lint;

import org.jspecify.annotations.NullMarked;
