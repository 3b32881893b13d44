package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Characters that no automaton tells apart, each class by the member that reads best. Letters come first, then
/// digits, other printable ones, the rest.
final class CharacterClasses {
    private final int[] members;
    /// For each automaton and state the classes that it steps over; null for a state that steps over none.
    private final @Nullable BitSet[][] steps;

    CharacterClasses(List<Automaton> automata) {
        Map<Characters, Integer> sets = new LinkedHashMap<>();
        for (Automaton automaton : automata) {
            for (int state = 0; state < automaton.size(); state++) {
                if (automaton.isCharacter(state)) {
                    sets.putIfAbsent(automaton.over(state), sets.size());
                }
            }
        }
        this.members = members(List.copyOf(sets.keySet()));
        this.steps = new BitSet[automata.size()][];
        Map<Characters, BitSet> known = new HashMap<>();
        for (int at = 0; at < steps.length; at++) {
            Automaton automaton = automata.get(at);
            steps[at] = new BitSet[automaton.size()];
            for (int state = 0; state < automaton.size(); state++) {
                if (automaton.isCharacter(state)) {
                    steps[at][state] = known.computeIfAbsent(automaton.over(state), this::classesOf);
                }
            }
        }
    }

    private BitSet classesOf(Characters set) {
        BitSet contained = new BitSet();
        for (int index = 0; index < members.length; index++) {
            contained.set(index, set.contains(members[index]));
        }
        return contained;
    }

    private static int[] members(List<Characters> sets) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, (int) 'a', (int) '0', (int) 'A', (int) ' ', 0x7F, 0xE000));
        sets.forEach(set -> set.addEdges(edges));
        edges.removeIf(edge -> edge > Character.MAX_CODE_POINT || (edge >= 0xD800 && edge <= 0xDFFF));
        Map<BitSet, Integer> best = new LinkedHashMap<>();
        for (int edge : edges) {
            BitSet signature = new BitSet();
            for (int index = 0; index < sets.size(); index++) {
                signature.set(index, sets.get(index).contains(edge));
            }
            best.merge(signature, edge, (one, other) -> BEST_READ.compare(one, other) <= 0 ? one : other);
        }
        List<Integer> sorted = new ArrayList<>(best.values());
        sorted.sort(BEST_READ);
        return sorted.stream().mapToInt(Integer::intValue).toArray();
    }

    private static final Comparator<Integer> BEST_READ =
            Comparator.comparingInt(CharacterClasses::rank).thenComparingInt(Integer::intValue);

    private static int rank(int character) {
        if (character >= 'a' && character <= 'z') {
            return 0;
        }
        if (character >= '0' && character <= '9') {
            return 1;
        }
        if (character >= 'A' && character <= 'Z') {
            return 2;
        }
        if (character > ' ' && character < 0x7F) {
            return 3;
        }
        return character == ' ' ? 4 : Character.isLetter(character) ? 5 : Character.isISOControl(character) ? 7 : 6;
    }

    int size() {
        return members.length;
    }

    /// The character that stands for a class.
    int member(int index) {
        return members[index];
    }

    /// Whether a state of an automaton, both by their numbers, steps over a class.
    boolean has(int automaton, int state, int index) {
        BitSet over = steps[automaton][state];
        return over != null && over.get(index);
    }
}
