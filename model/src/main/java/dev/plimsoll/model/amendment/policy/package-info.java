/// The one policy over amendments: who may do what, in which stage, through which gates.
@NullMarked
package dev.plimsoll.model.amendment.policy;

import org.jspecify.annotations.NullMarked;
