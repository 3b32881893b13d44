/// What a team makes of a diff: severities of its own and changes that it accepts, each read from a file that a person
/// writes.
@NullMarked
package dev.plimsoll.model.contract.policy;

import org.jspecify.annotations.NullMarked;
