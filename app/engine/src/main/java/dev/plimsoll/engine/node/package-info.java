/// The programs that a run starts and may lose: known by a mark in their environment, so that nothing else is ever
/// touched.
@NullMarked
package dev.plimsoll.engine.node;

import org.jspecify.annotations.NullMarked;
