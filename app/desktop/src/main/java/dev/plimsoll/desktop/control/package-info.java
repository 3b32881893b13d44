/// Small controls that several screens share: badges, problems in place, empty states, the time chart.
@NullMarked
package dev.plimsoll.desktop.control;

import org.jspecify.annotations.NullMarked;
