package dev.plimsoll.model.sandbox.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Numbers that an entity stands for: the same for the same entity and purpose, and evenly spread.
final class Draws {
    private final long entity;

    Draws(long entity) {
        this.entity = entity;
    }

    /// Of a text, by FNV-1a.
    static long of(long seed, String text) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /// The number for a purpose.
    long number(String purpose) {
        return of(entity, purpose);
    }

    /// From 0 to below the bound.
    long below(String purpose, long bound) {
        return Math.floorMod(number(purpose), bound);
    }

    /// Digits in base 16, at most 64 of them.
    String hex(String purpose, int digits) {
        var text = new StringBuilder();
        for (int part = 0; text.length() < digits; part++) {
            text.append(HexFormat.of().toHexDigits(number(purpose + part)));
        }
        return text.substring(0, digits);
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
