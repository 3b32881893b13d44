/// How XML of others is read.
@NullMarked
package dev.plimsoll.model.xml;

import org.jspecify.annotations.NullMarked;
