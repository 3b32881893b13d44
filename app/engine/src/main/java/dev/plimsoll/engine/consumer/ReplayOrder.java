package dev.plimsoll.engine.consumer;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is to be replayed, and where.
///
/// @param pact the pact file
/// @param provider base address of the provider
/// @param states where provider states are set up; null where nobody sets them up
/// @param secrets headers that are added to every request
/// @param seed from which generated values are drawn
public record ReplayOrder(Path pact, URI provider, @Nullable URI states, Secrets secrets, long seed) {}
