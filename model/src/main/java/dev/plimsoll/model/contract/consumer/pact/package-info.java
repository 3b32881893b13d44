/// Pact files of every specification version, and the comparison of a message with what a pact expects of it.
@NullMarked
package dev.plimsoll.model.contract.consumer.pact;

import org.jspecify.annotations.NullMarked;
