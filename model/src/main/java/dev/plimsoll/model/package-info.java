@NullMarked
package dev.plimsoll.model;

import org.jspecify.annotations.NullMarked;
