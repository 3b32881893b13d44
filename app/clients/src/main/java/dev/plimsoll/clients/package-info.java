@NullMarked
package dev.plimsoll.clients;

import org.jspecify.annotations.NullMarked;
