/// Synthetic data from contracts: valid by the schema, repeatable from a seed, lifelike, and about nobody: addresses,
/// numbers and hosts come from the ranges that are reserved for examples.
@NullMarked
package dev.plimsoll.model.sandbox.synthetic;

import org.jspecify.annotations.NullMarked;
