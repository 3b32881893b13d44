/// Tests of reports, with runs of every kind to compile them from.
@NullMarked
package dev.plimsoll.reports;

import org.jspecify.annotations.NullMarked;
