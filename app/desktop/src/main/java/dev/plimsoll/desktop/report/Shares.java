package dev.plimsoll.desktop.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How columns share their room.
final class Shares {
    private Shares() {}

    /// What each column gets: by its weight, but at least its least width. Where the least widths are more than there
    /// is, all columns lack the same part of theirs.
    ///
    /// @param weights each above 0
    /// @param least widths, one for each weight
    /// @param room in the same unit; 0 or less before anything is laid out
    /// @return parts of the room, which add up to 1
    static List<Double> of(List<Double> weights, List<Double> least, double room) {
        double needed = sum(least);
        if (room > 0 && needed >= room) {
            return least.stream().map(one -> one / needed).toList();
        }
        Set<Integer> narrow = new HashSet<>();
        List<Double> shares = shares(weights, least, room, narrow);
        while (room > 0 && narrow.size() < weights.size() && grown(shares, least, room, narrow)) {
            shares = shares(weights, least, room, narrow);
        }
        return shares;
    }

    /// Notes the columns that got less than they need, and says whether there were any.
    private static boolean grown(List<Double> shares, List<Double> least, double room, Set<Integer> narrow) {
        boolean grown = false;
        for (int at = 0; at < shares.size(); at++) {
            grown |= shares.get(at) * room < least.get(at) - 1e-6 && narrow.add(at);
        }
        return grown;
    }

    private static List<Double> shares(List<Double> weights, List<Double> least, double room, Set<Integer> narrow) {
        double taken = 0;
        double weight = 0;
        for (int at = 0; at < weights.size(); at++) {
            if (narrow.contains(at)) {
                taken += least.get(at) / room;
            } else {
                weight += weights.get(at);
            }
        }
        List<Double> shares = new ArrayList<>();
        for (int at = 0; at < weights.size(); at++) {
            shares.add(narrow.contains(at) ? least.get(at) / room : (1 - taken) * weights.get(at) / weight);
        }
        return shares;
    }

    private static double sum(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).sum();
    }
}
