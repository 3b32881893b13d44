@NullMarked
package dev.plimsoll.storage;

import org.jspecify.annotations.NullMarked;
