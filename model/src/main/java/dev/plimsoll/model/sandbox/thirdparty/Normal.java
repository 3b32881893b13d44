package dev.plimsoll.model.sandbox.thirdparty;

/// The normal distribution.
final class Normal {
    private Normal() {}

    /// The inverse of the distribution function, by halving: the distribution function of Abramowitz and Stegun,
    /// 7.1.26,
    /// is off by less than 1.5e-7.
    ///
    /// @param share from 0 to 1
    static double quantile(double share) {
        double low = -9;
        double high = 9;
        for (int turn = 0; turn < 60; turn++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double below(double value) {
        double x = Math.abs(value) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - series * Math.exp(-x * x);
        return value < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
    }
}
