package dev.plimsoll.model.sandbox.provider;

/// What a request does that the contract does not allow.
///
/// @param where for example `query parameter 'limit'` or `body at /lines/0/quantity`
/// @param problem what is wrong with it
/// @param allowed what the contract takes there; empty where that cannot be said shortly
record Complaint(String where, String problem, String allowed) {}
