package dev.plimsoll.model.regex;

import java.util.BitSet;
import java.util.List;

/// A nondeterministic automaton that finds an expression anywhere in a text (Thompson, CACM 1968), with steps that
/// hold only before the first or after the last character. Once it has found the expression nothing changes that.
final class Automaton {
    /// What a state does: steps over one character, goes on without one, or ends.
    enum Step {
        CHARACTER,
        FREE,
        START,
        END,
        FOUND
    }

    private final List<AutomatonBuilder.State> states;
    private final int first;
    private final int found;
    private final BitSet live;

    Automaton(List<AutomatonBuilder.State> states, int first, int found) {
        this.states = List.copyOf(states);
        this.first = first;
        this.found = found;
        this.live = live();
    }

    int size() {
        return states.size();
    }

    Step step(int state) {
        return states.get(state).step;
    }

    Characters over(int state) {
        return states.get(state).over;
    }

    boolean isCharacter(int state) {
        return step(state) == Step.CHARACTER;
    }

    /// The states before the first character.
    BitSet begin() {
        BitSet reached = new BitSet();
        reach(first, true, false, reached);
        return settled(reached);
    }

    /// Adds the state behind one that stepped over a character, and what is reached from it without another one.
    ///
    /// @return how many states were looked at
    int follow(int state, BitSet reached) {
        int next = states.get(state).next;
        Step step = step(next);
        if (step == Step.CHARACTER || step == Step.FOUND || step == Step.END) {
            reached.set(next);
            return 1;
        }
        return reach(next, false, false, reached);
    }

    /// Keeps what can still make a difference.
    BitSet settled(BitSet reached) {
        if (reached.get(found)) {
            BitSet only = new BitSet();
            only.set(found);
            return only;
        }
        return reached;
    }

    /// Leaves out states from which nothing can be found behind the first character.
    BitSet pruned(BitSet reached) {
        reached.and(live);
        return settled(reached);
    }

    boolean hasFound(BitSet reached) {
        return reached.get(found);
    }

    /// Whether the text may end in these states with the expression found.
    boolean hasFoundAtEnd(BitSet reached, boolean isEmptyText) {
        BitSet more = new BitSet();
        for (int state = reached.nextSetBit(0); state >= 0; state = reached.nextSetBit(state + 1)) {
            if (state == found) {
                return true;
            }
            if (step(state) == Step.END) {
                reach(states.get(state).next, isEmptyText, true, more);
            }
        }
        return more.get(found);
    }

    /// States that step over a character, wait for the end, or have found, reached without a character.
    private int reach(int from, boolean atStart, boolean atEnd, BitSet reached) {
        int looked = 0;
        int[] open = new int[16];
        int size = 0;
        open[size++] = from;
        BitSet passed = new BitSet();
        while (size > 0) {
            int state = open[--size];
            if (state < 0 || passed.get(state)) {
                continue;
            }
            passed.set(state);
            looked++;
            AutomatonBuilder.State at = states.get(state);
            boolean waits = at.step == Step.CHARACTER || at.step == Step.FOUND || (at.step == Step.END && !atEnd);
            if (waits) {
                reached.set(state);
            } else if (at.step != Step.START || atStart) {
                if (size + 2 > open.length) {
                    open = java.util.Arrays.copyOf(open, open.length * 2);
                }
                open[size++] = at.other;
                open[size++] = at.next;
            }
        }
        return looked;
    }

    /// States from which the expression may be found when the first character is over.
    private BitSet live() {
        BitSet live = new BitSet();
        live.set(found);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int state = 0; state < states.size(); state++) {
                AutomatonBuilder.State at = states.get(state);
                boolean leads = at.step != Step.START
                        && ((at.next >= 0 && live.get(at.next)) || (at.other >= 0 && live.get(at.other)));
                if (leads && !live.get(state)) {
                    live.set(state);
                    changed = true;
                }
            }
        }
        return live;
    }
}
