package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A detector that looks for changes while the run goes on, and what is done when it finds one. Every run has the
/// sequential detectors and the forecast of budgets as advice; a plan names a detector to bind it to the kill switch,
/// or to have one more.
///
/// @param detector which one
/// @param action what is done at its first alarm in the time under a fault or in the recovery
public record Watch(Detector detector, Action action) {
    /// What looks for changes.
    public enum Detector {
        /// More errors than in the baseline, request by request.
        @JsonProperty("sequential-errors")
        SEQUENTIAL_ERRORS("sequential-errors"),
        /// Slower requests than in the baseline, request by request.
        @JsonProperty("sequential-latency")
        SEQUENTIAL_LATENCY("sequential-latency"),
        /// A signal moves towards the end of its success condition.
        @JsonProperty("budget-forecast")
        BUDGET_FORECAST("budget-forecast"),
        /// A signal moved for the worse and stays there.
        @JsonProperty("change-point")
        CHANGE_POINT("change-point"),
        /// One second of a signal lies outside the band of the baseline.
        @JsonProperty("spike")
        SPIKE("spike"),
        /// Errors use up what the error signals allow many times too fast.
        @JsonProperty("burn-rate")
        BURN_RATE("burn-rate");

        private final String word;

        Detector(String word) {
            this.word = word;
        }

        /// As plans write it.
        public String word() {
            return word;
        }
    }

    /// What an alarm does.
    public enum Action {
        /// It is written into the record and shown.
        @JsonProperty("advise")
        ADVISE,
        /// It pulls the kill switch.
        @JsonProperty("kill")
        KILL
    }
}
