/// Inclusion of one schema in another and the search for a witness where it does not hold.
@NullMarked
package dev.plimsoll.model.contract.schema;

import org.jspecify.annotations.NullMarked;
