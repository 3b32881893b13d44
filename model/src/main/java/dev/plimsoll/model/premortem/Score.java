package dev.plimsoll.model.premortem;

/// What one ballot says of one risk.
///
/// @param likelihood 1 (hardly) to 5 (almost certainly)
/// @param impact 1 (hardly noticed) to 5 (customers harmed)
public record Score(int likelihood, int impact) {
    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    public Score {
        if (likelihood < LOWEST || likelihood > HIGHEST || impact < LOWEST || impact > HIGHEST) {
            throw new IllegalArgumentException(
                    "likelihood and impact are 1 to 5, not " + likelihood + " and " + impact);
        }
    }

    /// 1 to 25.
    public int product() {
        return likelihood * impact;
    }
}
