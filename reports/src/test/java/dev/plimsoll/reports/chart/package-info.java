/// Tests of charts.
@NullMarked
package dev.plimsoll.reports.chart;

import org.jspecify.annotations.NullMarked;
