/// What came out when the interactions of a pact were run against a live provider.
@NullMarked
package dev.plimsoll.model.contract.consumer.replay;

import org.jspecify.annotations.NullMarked;
