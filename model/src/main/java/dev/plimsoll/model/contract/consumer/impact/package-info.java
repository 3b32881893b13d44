/// Which consumers a change hits, directly or through other services, and which are proved unaffected.
@NullMarked
package dev.plimsoll.model.contract.consumer.impact;

import org.jspecify.annotations.NullMarked;
