package dev.plimsoll.model.plan;

import dev.plimsoll.model.contract.ContractSummary;

/// The contract change that an experiment is about, bound to the bytes of both versions by their digests.
///
/// @param title what the amendment does, in a few words
public record Amendment(String title, ContractSummary base, ContractSummary revision) {}
