@NullMarked
package dev.plimsoll.engine.search;

import org.jspecify.annotations.NullMarked;
