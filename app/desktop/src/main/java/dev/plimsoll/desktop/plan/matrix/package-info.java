/// The experiments that a plan has to answer: what has become of each, and setting aside what nobody will try.
@NullMarked
package dev.plimsoll.desktop.plan.matrix;

import org.jspecify.annotations.NullMarked;
