/// What consumers are known to use of a provider: by their pacts, or by traffic that was recorded.
@NullMarked
package dev.plimsoll.model.contract.consumer.use;

import org.jspecify.annotations.NullMarked;
