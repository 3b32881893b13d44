/// Values at and beyond the edges of what a schema allows.
@NullMarked
package dev.plimsoll.model.sandbox.edge;

import org.jspecify.annotations.NullMarked;
