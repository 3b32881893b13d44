package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the automaton of an expression from its end to its beginning. Counted repetition is written out.
final class AutomatonBuilder {
    private static final int NONE = -1;
    /// More states than any pattern in use; one that needs more is not compared.
    private static final int MOST_STATES = 20_000;

    /// One state. `next` and `other` are numbers of states, -1 for none.
    static final class State {
        final Automaton.Step step;
        final Characters over;
        int next;
        int other;

        private State(Automaton.Step step, Characters over, int next, int other) {
            this.step = step;
            this.over = over;
            this.next = next;
            this.other = other;
        }
    }

    private final List<State> states = new ArrayList<>();

    private AutomatonBuilder() {}

    static Automaton of(Expression expression) throws NotRegular {
        AutomatonBuilder builder = new AutomatonBuilder();
        int found = builder.add(Automaton.Step.FOUND, null, NONE, NONE);
        int begin = builder.build(expression, found);
        int skip = builder.add(Automaton.Step.CHARACTER, Characters.ANY, NONE, NONE);
        int first = builder.add(Automaton.Step.FREE, null, begin, skip);
        builder.states.get(skip).next = first;
        return new Automaton(builder.states, first, found);
    }

    private int add(Automaton.Step step, @Nullable Characters over, int next, int other) throws NotRegular {
        if (states.size() >= MOST_STATES) {
            throw new NotRegular("too many states");
        }
        states.add(new State(step, over == null ? Characters.ANY : over, next, other));
        return states.size() - 1;
    }

    /// The state where the expression begins that goes on to another one.
    private int build(Expression expression, int next) throws NotRegular {
        return switch (expression) {
            case Expression.One(var of) -> add(Automaton.Step.CHARACTER, of, next, NONE);
            case Expression.Start _ -> add(Automaton.Step.START, null, next, NONE);
            case Expression.End _ -> add(Automaton.Step.END, null, next, NONE);
            case Expression.Sequence(var parts) -> {
                int begin = next;
                for (Expression part : parts.reversed()) {
                    begin = build(part, begin);
                }
                yield begin;
            }
            case Expression.Choice(var branches) -> {
                int begin = build(branches.getLast(), next);
                for (int at = branches.size() - 2; at >= 0; at--) {
                    begin = add(Automaton.Step.FREE, null, build(branches.get(at), next), begin);
                }
                yield begin;
            }
            case Expression.Repeat(var part, var least, var most) -> repeat(part, least, most, next);
        };
    }

    private int repeat(Expression part, int least, int most, int next) throws NotRegular {
        int begin = next;
        if (most == Expression.UNBOUNDED) {
            int loop = add(Automaton.Step.FREE, null, NONE, next);
            states.get(loop).next = build(part, loop);
            begin = loop;
        } else {
            for (int count = least; count < most; count++) {
                begin = add(Automaton.Step.FREE, null, build(part, begin), next);
            }
        }
        for (int count = 0; count < least; count++) {
            int before = begin;
            begin = build(part, begin);
            if (begin == before) {
                break; // the part is empty
            }
        }
        return begin;
    }
}
