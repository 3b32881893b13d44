/// One relayed connection: two lanes of bytes, each through a chain of stages that a fault may slow, cut or drop.
@NullMarked
package dev.plimsoll.sandbox.chaos.relay;

import org.jspecify.annotations.NullMarked;
