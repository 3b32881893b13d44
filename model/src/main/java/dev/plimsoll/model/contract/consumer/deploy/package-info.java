/// Whether a version of a service may be deployed beside others, by saved results of verifications.
@NullMarked
package dev.plimsoll.model.contract.consumer.deploy;

import org.jspecify.annotations.NullMarked;
