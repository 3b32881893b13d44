/// Planning and playing drills, and compiling their reports.
@NullMarked
package dev.plimsoll.engine.drill;

import org.jspecify.annotations.NullMarked;
