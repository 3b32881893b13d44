/// Whether what a pact expects is what a contract promises, without running anything.
@NullMarked
package dev.plimsoll.model.contract.consumer.check;

import org.jspecify.annotations.NullMarked;
