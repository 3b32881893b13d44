/// The services of a workspace: who consumes what of whom, and who answers for it.
@NullMarked
package dev.plimsoll.model.contract.consumer.graph;

import org.jspecify.annotations.NullMarked;
