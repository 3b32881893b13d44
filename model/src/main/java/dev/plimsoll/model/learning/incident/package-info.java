/// Real incidents: what happened to customers, which conditions contributed, and what follows from it.
@NullMarked
package dev.plimsoll.model.learning.incident;

import org.jspecify.annotations.NullMarked;
