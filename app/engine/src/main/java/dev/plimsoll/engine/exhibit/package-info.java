/// Files attached to runs, incidents, drills and learning cards as evidence, and their chain of custody.
@NullMarked
package dev.plimsoll.engine.exhibit;

import org.jspecify.annotations.NullMarked;
