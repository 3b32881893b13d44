/// Plants canaries in synthetic data and looks for them outside the sandbox.
@NullMarked
package dev.plimsoll.engine.canary;

import org.jspecify.annotations.NullMarked;
