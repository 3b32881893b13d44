/// Tests of the policy over amendments.
@NullMarked
package dev.plimsoll.model.amendment.policy;

import org.jspecify.annotations.NullMarked;
