package dev.plimsoll.model.contract.inventory;

/// What one test says of an operation.
///
/// @param operation the operation as the test names it, for example `GET /orders/42`
/// @param passed whether it passed
/// @param source the file of results that says so
public record TestResult(String operation, boolean passed, String source) {}
