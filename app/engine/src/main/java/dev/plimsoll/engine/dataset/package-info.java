/// Tables in files, and the synthetic ones made from them.
@NullMarked
package dev.plimsoll.engine.dataset;

import org.jspecify.annotations.NullMarked;
