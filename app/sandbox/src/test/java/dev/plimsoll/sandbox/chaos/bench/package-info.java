/// Measures the chaos service beside its peers.
@NullMarked
package dev.plimsoll.sandbox.chaos.bench;

import org.jspecify.annotations.NullMarked;
