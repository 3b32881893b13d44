@NullMarked
package dev.plimsoll.sandbox;

import org.jspecify.annotations.NullMarked;
