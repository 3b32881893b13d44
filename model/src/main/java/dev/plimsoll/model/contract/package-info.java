/// One normalised model for every contract format: operations, parameters, payloads, schemas, each with its origin.
@NullMarked
package dev.plimsoll.model.contract;

import org.jspecify.annotations.NullMarked;
