/// Tests of the policy over plans.
@NullMarked
package dev.plimsoll.model.plan.policy;

import org.jspecify.annotations.NullMarked;
