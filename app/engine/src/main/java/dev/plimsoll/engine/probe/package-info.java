/// Sends clients that misread an amended contract to a live provider.
@NullMarked
package dev.plimsoll.engine.probe;

import org.jspecify.annotations.NullMarked;
