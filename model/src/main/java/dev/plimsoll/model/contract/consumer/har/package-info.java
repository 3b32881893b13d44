/// Reads recorded traffic (HTTP Archive 1.2); credentials are taken out while reading.
@NullMarked
package dev.plimsoll.model.contract.consumer.har;

import org.jspecify.annotations.NullMarked;
