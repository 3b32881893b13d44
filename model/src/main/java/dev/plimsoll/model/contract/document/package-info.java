/// A contract file as a tree of JSON values, each with its line and column. Knows nothing of OpenAPI.
@NullMarked
package dev.plimsoll.model.contract.document;

import org.jspecify.annotations.NullMarked;
