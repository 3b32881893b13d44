/// A double of the provider: answers requests as the contract allows, refuses those it does not allow, and remembers
/// what was created, changed and deleted until it is put back to its baseline.
@NullMarked
package dev.plimsoll.model.sandbox.provider;

import org.jspecify.annotations.NullMarked;
