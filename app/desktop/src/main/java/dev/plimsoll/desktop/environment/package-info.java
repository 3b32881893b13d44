/// The cards of environments: who answers for each, and who of them has acknowledged it.
@NullMarked
package dev.plimsoll.desktop.environment;

import org.jspecify.annotations.NullMarked;
